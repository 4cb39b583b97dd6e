import { NativeSelect, Stack, Text, Title } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { PairingStage } from '@duijie/domain/pairings/pairing.schema.ts'
import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'

import { EmptyState } from '../../../../shared/ui/empty-state.tsx'
import { pathStages } from '@duijie/domain/pairings/pairing-stages.ts'
import classes from './board.module.css'
import { CardFace } from './board-card.tsx'
import { boardLanes, stageCounts } from './board-model.ts'
import { type CardActs, CardMenu } from './card-menu.tsx'

type Props = {
  cards: readonly PairingCard[]
  stage: PairingStage | undefined
  onStage: (stage: PairingStage) => void
  acts: CardActs
  today: string
}

/** The board of a narrow screen: one column at a time, chosen by its stage. Cards move by their menu. */
export const BoardNarrow = ({ cards, stage, onStage, acts, today }: Props) => {
  const { t } = useTranslation(['pairings', 'common'])
  const [menuId, setMenuId] = useState<string>()
  const counts = useMemo(() => stageCounts(cards), [cards])
  const shown = stage ?? pathStages.find((each) => (counts.get(each) ?? 0) > 0) ?? pathStages[0]
  const lanes = useMemo(() => boardLanes(cards.filter((card) => card.stage === shown)), [cards, shown])
  return (
    <Stack gap="sm">
      <NativeSelect
        label={t('board.stagePicker')}
        value={shown}
        onChange={(event) => onStage(event.currentTarget.value as PairingStage)}
        data={pathStages.map((each) => ({ value: each, label: `${t(`stage.${each}`)} ${counts.get(each) ?? 0}` }))}
      />
      {lanes.length === 0 && <EmptyState text={t('list.emptyFiltered')} />}
      {lanes.map((lane) => (
        <Stack key={lane.lane} gap={6} component="section" aria-label={t(`common:lane.${lane.lane}`)}>
          <Title order={2} fz="sm">
            {t(`common:lane.${lane.lane}`)}{' '}
            <Text span size="xs" c="dimmed">
              {lane.count}
            </Text>
          </Title>
          <ul className={classes.cards}>
            {lane.cells[shown].map((card) => (
              <li key={card.id}>
                <article className={classes.card} data-stale={card.stale || undefined}>
                  <CardFace
                    card={card}
                    today={today}
                    menu={
                      <span className={classes.above}>
                        <CardMenu
                          card={card}
                          acts={acts}
                          opened={menuId === card.id}
                          onChange={(opened) => setMenuId(opened ? card.id : undefined)}
                        />
                      </span>
                    }
                  />
                </article>
              </li>
            ))}
          </ul>
        </Stack>
      ))}
    </Stack>
  )
}
