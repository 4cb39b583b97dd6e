import { Badge, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'
import { readBilingual } from '../../../../shared/bilingual.ts'

import { useLocale } from '../../../../shared/i18n.ts'
import { nameOf } from '../../../../shared/name-of.ts'
import { SkipMark } from '../skip-mark.tsx'
import { DaysInStage, DueText, TurnText } from '../turn-chip.tsx'
import { useToday } from '../use-today.ts'
import classes from './pairing-rows.module.css'

const Row = ({ card, today }: { card: PairingCard; today: string }) => {
  const { t } = useTranslation('pairings')
  const locale = useLocale()
  return (
    <li className={classes.row}>
      <div className={classes.cut}>
        <Link to="/pairings/$id" params={{ id: card.id }} className={classes.link}>
          {readBilingual(card.scenario.title, locale)}
        </Link>
        <Text size="xs" c="dimmed" className={classes.cut} component="div">
          {nameOf(card.scenario.organisation, locale)} × {nameOf(card.capability.organisation, locale)} ·{' '}
          {readBilingual(card.capability.title, locale)}
        </Text>
      </div>
      <div className={classes.stage}>
        <Badge color={card.stage === 'deployed' ? 'accent' : 'gray'}>{t(`stage.${card.stage}`)}</Badge>
        <SkipMark card={card} />
      </div>
      <Text
        size="sm"
        className={`${classes.cut} ${classes.wide}`}
        c={card.nextStep ? undefined : 'dimmed'}
        component="div"
      >
        {card.nextStep ?? (card.turn === 'none' ? '' : t('noNextStep'))}{' '}
        {card.nextStepDue && card.turn !== 'none' && <DueText day={card.nextStepDue} today={today} />}
      </Text>
      <TurnText card={card} />
      <span style={{ position: 'relative', zIndex: 1, justifySelf: 'end' }}>
        <DaysInStage card={card} />
      </span>
    </li>
  )
}

/** Pairings as rows: who with whom, where it stands, what is next and whose turn it is. */
export const PairingRows = ({ cards }: { cards: readonly PairingCard[] }) => {
  const today = useToday()
  return (
    <ul className={classes.rows}>
      {cards.map((card) => (
        <Row key={card.id} card={card} today={today} />
      ))}
    </ul>
  )
}
