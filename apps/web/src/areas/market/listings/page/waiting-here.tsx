import { Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'

import { trpc } from '../../../../shared/api.ts'
import { useLocale } from '../../../../shared/i18n.ts'
import { nameOf } from '../../../../shared/name-of.ts'
import { ButtonLink } from '../../../../shared/ui/links.tsx'
import classes from './waiting-here.module.css'

const Row = ({ card }: { card: PairingCard }) => {
  const { t } = useTranslation('pairings')
  const locale = useLocale()
  const other = card.mySide === 'scenario' ? card.capability : card.scenario
  return (
    <Group component="li" justify="space-between" gap="xs" wrap="nowrap">
      <Text size="sm" component="span" miw={0}>
        {nameOf(other.organisation, locale)} · {card.nextStep ?? t(`stage.${card.stage}`)}
      </Text>
      <ButtonLink to="/pairings/$id" params={{ id: card.id }} size="compact-sm" variant="default">
        {t(card.stage === 'invited' ? 'waitingHere.answer' : 'waitingHere.open')}
      </ButtonLink>
    </Group>
  )
}

/** Pairings of a listing in which the reader has to act: before any new candidate. Nothing where there is none. */
export const WaitingHere = ({ listingId }: { listingId: string }) => {
  const { t } = useTranslation('pairings')
  const { data } = useQuery(trpc.pairings.list.queryOptions({ listingId, waiting: true, limit: 5 }))
  if (!data || data.items.length === 0) return null
  return (
    <section className={classes.panel} aria-label={t('waitingHere.title')}>
      <Text size="sm" fw={600}>
        {t('waitingHere.title')}
      </Text>
      <ul className={classes.rows}>
        {data.items.map((card) => (
          <Row key={card.id} card={card} />
        ))}
      </ul>
    </section>
  )
}
