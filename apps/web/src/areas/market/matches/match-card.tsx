import { Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { MatchView } from '@duijie/domain/matches/match.schema.ts'
import type { PairingSide } from '@duijie/domain/pairings/pairing.schema.ts'
import { readBilingual } from '../../../shared/bilingual.ts'

import { useLocale } from '../../../shared/i18n.ts'
import { ButtonLink, TextLink } from '../../../shared/ui/links.tsx'
import { BilingualText } from '../../../shared/ui/bilingual-text.tsx'
import { OrganisationName } from '../../../shared/ui/organisation-name.tsx'
import { SectorChips } from '../../../shared/ui/sector-chip.tsx'
import { Explanation } from './explanation.tsx'
import classes from './match-card.module.css'
import { cardFacts } from '../search/card-facts.ts'
import { missingField } from './missing-field.ts'
import { MissingLink } from './missing-link.tsx'
import { PastPairing } from './past-pairing.tsx'
import { TopReasons, UnknownReasons, WeakReasons } from './reason-list.tsx'
import { ScoreBar, ScoreNumber } from './score-bar.tsx'
import { BasisText } from './score-basis.tsx'

type Props = {
  match: MatchView
  /** The side the reader is on, so that reasons can say "you"; absent for staff. */
  reader?: PairingSide
  chosen: boolean
  onChoose?: (chosen: boolean) => void
  onPropose?: () => void
  /** What else can be done with this candidate. */
  acts?: ReactNode
  /** The reader's own listing, where he may fill in what it leaves open. */
  own?: { side: PairingSide; listingId: string } | undefined
  /** Where the capability stands in the scenario's list, for who may ask. */
  standing?: ReactNode
}

const Heading = ({ match, chosen, onChoose }: Pick<Props, 'match' | 'chosen' | 'onChoose'>) => {
  const { t } = useTranslation('matches')
  const locale = useLocale()
  const { listing } = match
  return (
    <Group gap="xs" justify="space-between" wrap="nowrap" align="flex-start">
      <div style={{ minWidth: 0 }}>
        <Title order={2} fz="md">
          <TextLink to="/listings/$id" params={{ id: listing.id }} c="inherit" inherit>
            <BilingualText value={listing.title} />
          </TextLink>
        </Title>
        <Group gap="xs" mt={2}>
          <Text size="sm" span miw={0} maw="100%">
            <OrganisationName organisation={listing.organisation} plain />
          </Text>
          <SectorChips ids={listing.sectors} />
        </Group>
      </div>
      <Checkbox
        size="md"
        checked={chosen}
        disabled={!onChoose && !chosen}
        onChange={(event) => onChoose?.(event.currentTarget.checked)}
        aria-label={t('card.select', { title: readBilingual(listing.title, locale) })}
      />
    </Group>
  )
}

const Facts = ({ match }: Pick<Props, 'match'>) => {
  const { t } = useTranslation('fields')
  const locale = useLocale()
  return (
    <Group gap="md" component="ul" p={0} m={0} style={{ listStyle: 'none', rowGap: 2 }}>
      {cardFacts(match.listing, locale).map(({ field, text }) => (
        <Text key={field} size="xs" c="dimmed" component="li">
          {t(`label.${field}` as never)} {text}
        </Text>
      ))}
    </Group>
  )
}

/** One candidate: how well it fits, why, what is not known, and what can be done. */
export const MatchCard = ({ match, reader, chosen, onChoose, onPropose, acts, own, standing }: Props) => {
  const { t } = useTranslation('matches')
  const [isOpen, setOpen] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const detailId = useId()
  const standingId = useId()
  const { explanation, pairingId } = match
  const missing = own && missingField(explanation.signals, own.side)
  const otherSignals = explanation.signals.filter((signal) => signal !== missing?.signal)
  return (
    <article className={classes.card} data-chosen={chosen || undefined}>
      <div className={classes.score}>
        <ScoreNumber score={explanation.score} />
        <BasisText basis={explanation.basis} />
        <ScoreBar signals={explanation.signals} />
      </div>
      <Stack gap={6}>
        <Heading match={match} chosen={chosen} onChoose={onChoose} />
        <TopReasons signals={explanation.signals} reader={reader} />
        <WeakReasons signals={explanation.signals} reader={reader} />
        <UnknownReasons signals={otherSignals} reader={reader} />
        {own && <MissingLink signals={explanation.signals} {...own} />}
        <Facts match={match} />
        {match.past && <PastPairing past={match.past} />}
        <Group gap="xs" mt={4}>
          {pairingId ? (
            <ButtonLink to="/pairings/$id" params={{ id: pairingId }} size="compact-sm" variant="default">
              {t('card.pairing')}
            </ButtonLink>
          ) : (
            onPropose && (
              <Button size="compact-sm" onClick={onPropose}>
                {t('card.propose')}
              </Button>
            )
          )}
          {acts}
          {standing && (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-expanded={isAsking}
              aria-controls={standingId}
              onClick={() => setAsking(!isAsking)}
            >
              {t('whyNot.ask')}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={isOpen}
            aria-controls={detailId}
            onClick={() => setOpen(!isOpen)}
            rightSection={isOpen ? <IconChevronUp size={14} aria-hidden /> : <IconChevronDown size={14} aria-hidden />}
          >
            {t(isOpen ? 'card.collapse' : 'card.expand')}
          </Button>
        </Group>
        <div id={standingId} hidden={!isAsking}>
          {isAsking && standing}
        </div>
      </Stack>
      <div id={detailId} className={isOpen ? classes.detail : undefined} hidden={!isOpen}>
        {isOpen && <Explanation explanation={explanation} reader={reader} />}
      </div>
    </article>
  )
}
