import { Badge } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { readBilingual } from '../../../shared/bilingual.ts'
import type { SearchResult } from '@duijie/domain/search/search.schema.ts'

import { useLocale } from '../../../shared/i18n.ts'
import { Highlighted } from '../../../shared/ui/highlighted.tsx'
import { OrganisationName } from '../../../shared/ui/organisation-name.tsx'
import { SectorChips } from '../../../shared/ui/sector-chip.tsx'
import { StatusBadge } from '../../../shared/ui/status-badge.tsx'
import { cardFacts } from '../../../shared/format/card-facts.ts'
import { summaryOf } from './hit-summary.ts'
import classes from './search.module.css'
import { step } from './use-arrow-walk.ts'
import { useFieldLabel } from '../../../shared/use-field-text.ts'

export type Hit = SearchResult['hits'][number]

type Props = { hit: Hit; selected: boolean; onSelect: () => void }

export const ResultCard = ({ hit, selected, onSelect }: Props) => {
  const { t } = useTranslation(['common', 'fields', 'search'])
  const label = useFieldLabel()
  const locale = useLocale()
  const { listing, partial } = hit
  const title = titleOf(hit, locale)
  const summary = summaryOf(hit, locale)
  return (
    <li
      className={classes.card}
      data-selected={selected || undefined}
      data-hit
      onPointerEnter={onSelect}
      onFocus={onSelect}
    >
      <div className={classes.cardTop}>
        <Badge color="gray" variant="outline">
          {t(`kind.${listing.kind}`)}
        </Badge>
        {listing.status !== 'published' && <StatusBadge status={listing.status} />}
        {partial && (
          <Badge color="yellow" variant="light" c="light-dark(#6b4d00, #f0d48a)" title={t('search:partial.hint')}>
            {t('search:partial.badge')}
          </Badge>
        )}
        <SectorChips ids={listing.sectors} />
        <span className={classes.above}>
          <OrganisationName organisation={listing.organisation} />
        </span>
      </div>
      <h3 className={classes.title}>
        <Link to="/listings/$id" params={{ id: listing.id }} {...step}>
          <Highlighted text={title.text} ranges={title.ranges} />
        </Link>
      </h3>
      <dl className={classes.facts}>
        {cardFacts(listing, locale).map(({ field, text }) => (
          <div key={field}>
            <dt>{label(field)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {summary.text && (
        <p className={classes.snippet}>
          <Highlighted text={summary.text} ranges={summary.ranges} />
        </p>
      )}
    </li>
  )
}

/** The title in the reader's language, with its marks where the index marked that same text. */
const titleOf = ({ listing, title }: Hit, locale: 'zh' | 'en') => {
  const text = readBilingual(listing.title, locale)
  return title?.text === text ? title : { text, ranges: [] }
}
