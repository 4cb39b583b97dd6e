import { Button } from '@mantine/core'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { PairingStage } from '@duijie/domain/pairings/pairing.schema.ts'
import { pathStages } from '@duijie/domain/pairings/pairing-stages.ts'

import { type Beyond, beyondSight } from './board-beyond.ts'
import classes from './board.module.css'

/** Which column heads are in sight; most of a head has to be. */
const useSeenStages = (frame: RefObject<HTMLElement | null>): ReadonlySet<PairingStage> => {
  const [seen, setSeen] = useState<ReadonlySet<PairingStage>>(() => new Set(pathStages))
  useEffect(() => {
    const root = frame.current
    if (!root) return undefined
    const observer = new IntersectionObserver(
      (entries) =>
        setSeen((before) => {
          const now = new Set(before)
          for (const { target, isIntersecting } of entries) {
            const stage = pathStages.find((each) => each === target.getAttribute('data-stage'))
            if (stage && isIntersecting) now.add(stage)
            else if (stage) now.delete(stage)
          }
          return now
        }),
      { root, threshold: 0.6 },
    )
    for (const head of root.querySelectorAll('[data-stage]')) observer.observe(head)
    return () => observer.disconnect()
  }, [frame])
  return seen
}

type Props = { frame: RefObject<HTMLElement | null>; counts: ReadonlyMap<PairingStage, number> }

/** How many columns lie out of sight and how much is in them, each side a way there. */
export const BeyondBar = ({ frame, counts }: Props) => {
  const { t } = useTranslation('pairings')
  const { left, right } = beyondSight(useSeenStages(frame), counts)
  const go = ({ nearest }: Beyond, inline: ScrollLogicalPosition) =>
    frame.current?.querySelector(`[data-stage=${nearest}]`)?.scrollIntoView({ inline, block: 'nearest' })
  if (!left && !right) return null
  return (
    <div className={classes.beyond}>
      {left && (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconArrowLeft size={14} aria-hidden />}
          onClick={() => go(left, 'start')}
        >
          {t('board.hiddenLeft', { count: left.columns, cards: left.count })}
        </Button>
      )}
      {right && (
        <Button
          ml="auto"
          size="compact-xs"
          variant="default"
          rightSection={<IconArrowRight size={14} aria-hidden />}
          onClick={() => go(right, 'end')}
        >
          {t('board.hiddenRight', { count: right.columns, cards: right.count })}
        </Button>
      )}
    </div>
  )
}
