import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'
import { readBilingual } from '../../../shared/bilingual.ts'

import { useLocale } from '../../../shared/i18n.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ButtonLink, TextLink } from '../../../shared/ui/links.tsx'
import { AssignDialog } from '../../brokering/pairings/assign-dialog.tsx'
import { DaysInStage, TurnText } from '../../brokering/pairings/turn-chip.tsx'
import { useAskedMove } from '../../brokering/pairings/use-asked-move.tsx'
import { useRemind } from '../../brokering/pairings/use-pairing-acts.ts'
import classes from './home.module.css'
import { stuckAct } from './stuck-act.ts'

type Acts = {
  start: ReturnType<typeof useAskedMove>['start']
  remind: (card: PairingCard) => void
  assign: (card: PairingCard) => void
}

const ActButton = ({ card, acts }: { card: PairingCard; acts: Acts }) => {
  const { t } = useTranslation('pairings')
  const act = stuckAct(card)
  if (act.kind === 'open') {
    return (
      <ButtonLink to="/pairings/$id" params={{ id: card.id }} size="compact-sm" variant="default">
        {t('board.open')}
      </ButtonLink>
    )
  }
  const press = () => {
    if (act.kind === 'assign') acts.assign(card)
    else if (act.kind === 'remind') acts.remind(card)
    else acts.start(card, act.to)
  }
  return (
    <Button size="compact-sm" variant="default" onClick={press}>
      {act.kind === 'move' ? t(`move.${act.to}` as never) : t(`${act.kind}.action`)}
    </Button>
  )
}

const StuckRow = ({ card, acts }: { card: PairingCard; acts: Acts }) => {
  const { t } = useTranslation('pairings')
  const locale = useLocale()
  return (
    <li className={`${classes.row} ${classes.stuck}`}>
      <div className={classes.cut}>
        <TextLink to="/pairings/$id" params={{ id: card.id }} size="sm" fw={600} c="inherit">
          {readBilingual(card.scenario.title, locale)}
        </TextLink>
        <Text size="xs" c="dimmed" className={classes.cut} component="div">
          {t(`stage.${card.stage}`)} · {readBilingual(card.capability.title, locale)}
          {card.nextStep && ` · ${card.nextStep}`}
        </Text>
      </div>
      <DaysInStage card={card} />
      <TurnText card={card} />
      <div style={{ justifySelf: 'end' }}>
        <ActButton card={card} acts={acts} />
      </div>
    </li>
  )
}

/** What is stuck, longest first, each with the one button that gets it going. */
export const StuckList = ({ cards }: { cards: readonly PairingCard[] }) => {
  const { t } = useTranslation('home')
  const { start, dialog } = useAskedMove()
  const { remind } = useRemind()
  const [assigned, setAssigned] = useState<PairingCard>()
  if (cards.length === 0) {
    return (
      <EmptyState
        text={t('broker.stuckEmpty')}
        action={
          <ButtonLink to="/board" variant="default">
            {t('broker.stuckAction')}
          </ButtonLink>
        }
      />
    )
  }
  return (
    <>
      <ul className={classes.rows}>
        {cards.map((card) => (
          <StuckRow key={card.id} card={card} acts={{ start, remind, assign: setAssigned }} />
        ))}
      </ul>
      {dialog}
      <AssignDialog card={assigned} onClose={() => setAssigned(undefined)} />
    </>
  )
}
