import { Text } from '@mantine/core'
import { IconAlertTriangle, IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'

import { laneColours } from '../../../../shared/ui/sector-chip.tsx'
import classes from './board.module.css'
import type { BoardLane } from './board-model.ts'

type Props = { lane: BoardLane; isCollapsed: boolean; onToggle: () => void; children: ReactNode }

/** A swim lane; collapsed it still says how many cards it holds and how many are stuck. */
export const LaneSection = ({ lane, isCollapsed, onToggle, children }: Props) => {
  const { t } = useTranslation(['pairings', 'common'])
  const id = useId()
  const name = t(`common:lane.${lane.lane}`)
  const Chevron = isCollapsed ? IconChevronRight : IconChevronDown
  return (
    <section
      className={classes.lane}
      aria-label={t('board.laneLabel', { lane: name, count: lane.count, stale: lane.stale })}
    >
      <div className={classes.laneHead}>
        <button
          type="button"
          className={classes.laneToggle}
          aria-expanded={!isCollapsed}
          aria-controls={id}
          onClick={onToggle}
        >
          <Chevron size={14} aria-hidden />
          <span
            className={classes.swatch}
            style={{ '--lane': `var(--mantine-color-${laneColours[lane.lane]}-6)` } as React.CSSProperties}
          />
          <Text span size="sm" fw={600}>
            {name}
          </Text>
          <Text span size="xs" c="dimmed">
            {lane.count}
          </Text>
          {lane.stale > 0 && (
            <Text
              span
              size="xs"
              c="light-dark(#a3480f, #f2a45c)"
              display="inline-flex"
              style={{ alignItems: 'center', gap: 2 }}
            >
              <IconAlertTriangle size={13} aria-hidden /> {lane.stale} {t('board.stale')}
            </Text>
          )}
        </button>
      </div>
      <div id={id} className={classes.columns} hidden={isCollapsed}>
        {!isCollapsed && children}
      </div>
    </section>
  )
}
