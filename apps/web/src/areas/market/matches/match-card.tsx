import { Button, Checkbox, Group, Text, Title } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { MatchView } from '@duijie/domain/matches/match.schema.ts'
import type { PairingSide } from '@duijie/domain/pairings/pairing.schema.ts'
import { readBilingual } from '../../../shared/bilingual.ts'

import { useLocale } from '../../../shared/i18n.ts'
import { BilingualText } from '../../../shared/ui/bilingual-text.tsx'
import { ButtonLink, TextLink } from '../../../shared/ui/links.tsx'
import { OrganisationName } from '../../../shared/ui/organisation-name.tsx'
import { SectorChips } from '../../../shared/ui/sector-chip.tsx'
import { cardFacts } from '../../../shared/format/card-facts.ts'
import { NoteLine, ReasonLines } from './card-lines.tsx'
import { Explanation } from './explanation.tsx'
import classes from './match-card.module.css'
import { TopReasons, UnknownReasons, WeakReasons } from './reason-list.tsx'
import { ScoreBar, ScoreNumber } from './score-bar.tsx'
import { BasisText } from './score-basis.tsx'
import { useFieldLabel } from '../../../shared/use-field-text.ts'

type Props = {
  match: MatchView
  /** The side the reader is on, so that reasons can say "you"; absent for staff. */
  reader: PairingSide | undefined
  chosen: boolean
  onChoose: ((chosen: boolean) => void) | undefined
  onPropose: (() => void) | undefined
  /** What stands in place of a proposal where there is nobody to propose to. */
  along?: ReactNode
  /** What else can be done with this candidate. */
  acts?: ReactNode
  /** The reader's own listing, where he may fill in what it leaves open. */
  own?: { side: PairingSide; listingId: string } | undefined
  /** Where the capability stands in the scenario's list, for who may ask. */
  standing?: ReactNode
}

const Heading = ({ match }: Pick<Props, 'match'>) => {
  const { listing } = match
  return (
    <>
      <Title order={3} fz="md" lh="24px" lineClamp={1}>
        <TextLink to="/listings/$id" params={{ id: listing.id }} c="inherit" inherit>
          <BilingualText value={listing.title} />
        </TextLink>
      </Title>
      <div className={classes.line}>
        <span className={classes.grows}>
          <OrganisationName organisation={listing.organisation} plain />
        </span>
        <SectorChips ids={listing.sectors} most={1} />
      </div>
    </>
  )
}

/** A pairing that is under way is opened, any other proposed; what cannot be proposed offers neither. */
export const PairingAct = ({ match, onPropose }: Pick<Props, 'match' | 'onPropose'>) => {
  const { t } = useTranslation('matches')
  if (match.pairingId)
    return (
      <ButtonLink to="/pairings/$id" params={{ id: match.pairingId }} size="compact-sm" variant="default">
        {t('card.pairing')}
      </ButtonLink>
    )
  return (
    onPropose && (
      <Button size="compact-sm" onClick={onPropose}>
        {t('card.propose')}
      </Button>
    )
  )
}

const Facts = ({ match }: Pick<Props, 'match'>) => {
  const label = useFieldLabel()
  const locale = useLocale()
  return (
    <Group gap="md" component="ul" p={0} m={0} style={{ listStyle: 'none', rowGap: 2 }}>
      {cardFacts(match.listing, locale).map(({ field, text }) => (
        <Text key={field} size="xs" c="dimmed" component="li">
          {label(field)} {text}
        </Text>
      ))}
    </Group>
  )
}

const Detail = ({ match, reader, acts, standing }: Pick<Props, 'match' | 'reader' | 'acts' | 'standing'>) => {
  const { t } = useTranslation('matches')
  const [isAsking, setAsking] = useState(false)
  const standingId = useId()
  const { explanation } = match
  return (
    <>
      <Group gap="xs">
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
      </Group>
      <div id={standingId} hidden={!isAsking}>
        {isAsking && standing}
      </div>
      <div>
        <TopReasons signals={explanation.signals} reader={reader} most={5} />
        <WeakReasons signals={explanation.signals} reader={reader} />
        <UnknownReasons signals={explanation.signals} reader={reader} />
      </div>
      <Facts match={match} />
      <Explanation explanation={explanation} reader={reader} />
    </>
  )
}

/** One candidate in five lines: how well it fits, the best that speaks for it, and what can be done. All else on request. */
export const MatchCard = ({ match, reader, chosen, onChoose, onPropose, along, acts, own, standing }: Props) => {
  const { t } = useTranslation('matches')
  const locale = useLocale()
  const [isOpen, setOpen] = useState(false)
  const detailId = useId()
  const { explanation, listing } = match
  return (
    <article className={classes.card} data-chosen={chosen || undefined}>
      <div className={classes.score}>
        <ScoreNumber score={explanation.score} />
        <BasisText basis={explanation.basis} />
        <ScoreBar signals={explanation.signals} />
      </div>
      <div className={classes.main}>
        <Heading match={match} />
        <ReasonLines match={match} reader={reader} />
        <NoteLine match={match} reader={reader} own={own} />
      </div>
      <div className={classes.acts}>
        <Group gap="xs" wrap="nowrap">
          <PairingAct match={match} onPropose={onPropose} />
          {along}
          <Checkbox
            size="md"
            checked={chosen}
            disabled={!onChoose && !chosen}
            onChange={(event) => onChoose?.(event.currentTarget.checked)}
            aria-label={t('card.select', { title: readBilingual(listing.title, locale) })}
          />
        </Group>
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
      </div>
      <div id={detailId} className={classes.detail} hidden={!isOpen}>
        {isOpen && <Detail match={match} reader={reader} acts={acts} standing={standing} />}
      </div>
    </article>
  )
}
