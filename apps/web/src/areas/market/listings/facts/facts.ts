import type { ListingKind } from '@duijie/domain/listings/listing.schema.ts'

import { fieldsOf } from '../fields/form-sections.ts'
import { factLines } from './fact-text.ts'
import type { Words } from './words.ts'

export type Fact = { field: string; label: string; lines: string[] }

/** Shown above the facts or below them in a shape of their own. */
const shownElsewhere = new Set(['title', 'summary', 'kpis', 'evidence'])

const isLong = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

type Body = Readonly<Record<string, unknown>>

const factsOf = (
  kind: ListingKind,
  body: Body,
  words: Words,
  wanted: (name: string, type: string) => boolean,
): Fact[] =>
  fieldsOf(kind)
    .filter((spec) => !shownElsewhere.has(spec.name) && wanted(spec.name, spec.type))
    // A flag that is not raised says nothing.
    .filter((spec) => spec.type !== 'flag' || body[spec.name] === true)
    .map((spec) => ({
      field: spec.name,
      label: words.label(spec.name),
      lines: factLines(spec, body[spec.name], words),
    }))
    .filter((fact) => fact.lines.length > 0)

/** What fits into a grid: terms, figures, days, one-liners. */
export const shortFacts = (kind: ListingKind, body: Body, words: Words): Fact[] =>
  factsOf(kind, body, words, (name, type) => type !== 'bilingual' || name === 'site')

/** What is told in paragraphs. */
export const longFacts = (kind: ListingKind, body: Body, words: Words): Fact[] =>
  factsOf(kind, body, words, (name, type) => type === 'bilingual' && name !== 'site' && isLong(body[name]))
