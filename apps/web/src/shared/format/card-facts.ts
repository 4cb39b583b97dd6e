import type { ListingCard } from '@duijie/domain/listings/listing.view.schema.ts'
import type { Locale } from '@duijie/domain/shared/bilingual.schema.ts'

import { formatDay } from './day.ts'
import { formatCount, formatParameters } from './number.ts'
import { termLabel } from '../terms.ts'

/** A fact of a result: the field it comes from, for its label, and its text. */
export type CardFact = { field: string; text: string }

const mostFacts = 3

type Draft = [field: string, text: string | undefined]

const draftsOf = (card: ListingCard, locale: Locale): Draft[] => {
  const list = (ids: readonly string[]) =>
    ids.length === 0
      ? undefined
      : ids
          .slice(0, 2)
          .map((id) => termLabel(id, locale))
          .join(locale === 'zh' ? '、' : ', ')
  const term = (id: string | undefined) => (id === undefined ? undefined : termLabel(id, locale))
  const readiness = card.trl === undefined ? undefined : `TRL ${card.trl}`
  const region: Draft = ['region', term(card.region)]
  switch (card.kind) {
    case 'capability':
      return [
        [
          'parametersBillion',
          card.parametersBillion === undefined ? undefined : formatParameters(card.parametersBillion, locale),
        ],
        ['deployments', list(card.deployments)],
        ['trl', readiness],
        ['licence', term(card.licence)],
        ['tasks', list(card.tasks)],
      ]
    case 'scenario':
      return [
        ['deadline', card.deadline === undefined ? undefined : formatDay(card.deadline, locale)],
        region,
        ['deployments', list(card.deployments)],
        ['tasks', list(card.tasks)],
      ]
    case 'dataset':
      return [
        ['sampleCount', card.sampleCount === undefined ? undefined : formatCount(card.sampleCount, locale)],
        ['modalities', list(card.modalities)],
        ['licence', term(card.licence)],
        region,
      ]
    case 'compute':
      return [
        ['accelerator', term(card.accelerator)],
        ['acceleratorCount', card.acceleratorCount?.toLocaleString('en')],
        region,
      ]
  }
}

/** The three facts that tell results of a kind apart; what is not stated makes room for the next. */
export const cardFacts = (card: ListingCard, locale: Locale): CardFact[] =>
  draftsOf(card, locale)
    .flatMap(([field, text]) => (text === undefined ? [] : [{ field, text }]))
    .slice(0, mostFacts)
