import { Anchor, Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { BrokerHome } from '@duijie/domain/home/home.schema.ts'
import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'
import { readBilingual } from '../../../shared/bilingual.ts'

import { useLocale } from '../../../shared/i18n.ts'
import { nameOf } from '../../../shared/name-of.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ButtonLink, TextLink } from '../../../shared/ui/links.tsx'
import { AssignDialog } from '../../brokering/pairings/assign-dialog.tsx'
import { NextStepDialog } from '../../brokering/pairings/next-step-dialog.tsx'
import { RemindedText } from '../../brokering/pairings/reminded-text.tsx'
import { SkipMark } from '../../brokering/pairings/skip-mark.tsx'
import { DaysInStage, DueText, TurnText } from '../../brokering/pairings/turn-chip.tsx'
import { useAskedMove } from '../../brokering/pairings/use-asked-move.tsx'
import { useRemind } from '../../brokering/pairings/use-pairing-acts.ts'
import { useToday } from '../../brokering/pairings/use-today.ts'
import classes from './home.module.css'
import { stuckAct } from './stuck-act.ts'
import { moveKey } from '../../brokering/pairings/pairing-words.ts'

type StuckCard = BrokerHome['stuck'][number]

type Acts = {
  start: ReturnType<typeof useAskedMove>['start']
  remind: (card: PairingCard) => void
  assign: (card: PairingCard) => void
  next: (card: PairingCard) => void
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
    else if (act.kind === 'next') acts.next(card)
    else acts.start(card, act.to)
  }
  return (
    <Button size="compact-sm" variant="default" onClick={press}>
      {act.kind === 'move' ? t(moveKey(act.to)) : t(`${act.kind}.action`)}
    </Button>
  )
}

/** Whom to call, with the number as a link that a phone dials. */
const Call = ({ call }: Pick<StuckCard, 'call'>) => {
  const { t } = useTranslation(['home', 'pairings'])
  const known = call.filter(({ phone }) => phone)
  if (known.length === 0) return t('broker.noPhone')
  return known.map(({ side, name, phone }, at) => (
    <span key={side} style={{ whiteSpace: 'nowrap' }}>
      {at > 0 && ' · '}
      {t(`pairings:side.${side}`)} {name}{' '}
      <Anchor href={`tel:${phone?.replaceAll(/[^+\d]/g, '')}`} inherit>
        {phone}
      </Anchor>
    </span>
  ))
}

const StuckRow = ({ card, acts, today }: { card: StuckCard; acts: Acts; today: string }) => {
  const { t } = useTranslation('pairings')
  const locale = useLocale()
  return (
    <li className={`${classes.row} ${classes.stuck}`}>
      <div className={classes.stuckMore}>
        <TextLink to="/pairings/$id" params={{ id: card.id }} size="sm" fw={600} c="inherit">
          {readBilingual(card.scenario.title, locale)}
        </TextLink>
        <Text size="xs" component="div">
          {nameOf(card.scenario.organisation, locale)} × {nameOf(card.capability.organisation, locale)}
        </Text>
        <Text size="xs" c="dimmed" component="div">
          <Call call={card.call} />
        </Text>
        <Text size="xs" c="dimmed" component="div">
          {t(`stage.${card.stage}`)} <SkipMark card={card} />
          {card.nextStep && ` · ${card.nextStep}`}{' '}
          {card.nextStepExpired && card.nextStepDue && <DueText day={card.nextStepDue} today={today} />}
        </Text>
      </div>
      <DaysInStage card={card} />
      <Stack gap={0}>
        <TurnText card={card} />
        <RemindedText card={card} />
      </Stack>
      <div style={{ justifySelf: 'end' }}>
        <ActButton card={card} acts={acts} />
      </div>
    </li>
  )
}

/** What is stuck, longest first, each with the one button that gets it going. */
export const StuckList = ({ cards }: { cards: readonly StuckCard[] }) => {
  const { t } = useTranslation('home')
  const { start, dialog } = useAskedMove()
  const { remind } = useRemind()
  const [assigned, setAssigned] = useState<PairingCard>()
  const [planned, setPlanned] = useState<PairingCard>()
  const today = useToday()
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
          <StuckRow
            key={card.id}
            card={card}
            acts={{ start, remind, assign: setAssigned, next: setPlanned }}
            today={today}
          />
        ))}
      </ul>
      {dialog}
      <AssignDialog card={assigned} onClose={() => setAssigned(undefined)} />
      <NextStepDialog card={planned} onClose={() => setPlanned(undefined)} />
    </>
  )
}
