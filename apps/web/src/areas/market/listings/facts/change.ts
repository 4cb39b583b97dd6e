import type { ListingKind } from '@duijie/domain/listings/listing.schema.ts'
import type { Bilingual } from '@duijie/domain/shared/bilingual.schema.ts'

import type { FieldSpec } from '../fields/field-spec.ts'
import { findField } from '../fields/form-sections.ts'
import { factParts } from './fact-text.ts'
import type { Words } from './words.ts'

/** One field of a difference, as stored. */
export type StoredChange = { field: string; before?: unknown; after?: unknown }

/** One line of a difference, as read: what went and what came. */
export type ReadableChange = { key: string; label: string; removed: string[]; added: string[] }

const bothLanguages = (value: unknown): Bilingual => (typeof value === 'object' && value !== null ? value : {})

/** A text that changed in one language shows that language; in the reader's own it might look unchanged. */
const textChanges = (change: StoredChange, label: string, words: Words): ReadableChange[] =>
  (['zh', 'en'] as const).flatMap((language) => {
    const before = bothLanguages(change.before)[language] ?? ''
    const after = bothLanguages(change.after)[language] ?? ''
    if (before === after) return []
    const isOther = language !== words.locale
    const name = isOther
      ? words.text('change.inLanguage', { label, language: words.say(`language.${language}`) })
      : label
    return [
      {
        key: `${change.field}.${language}`,
        label: name,
        removed: [before].filter(Boolean),
        added: [after].filter(Boolean),
      },
    ]
  })

const partChanges = (change: StoredChange, spec: FieldSpec, label: string, words: Words): ReadableChange => {
  const before = factParts(spec, change.before, words)
  const after = factParts(spec, change.after, words)
  const removed = before.filter((part) => !after.includes(part))
  const added = after.filter((part) => !before.includes(part))
  // Only the order or an inner detail changed: then both say all they hold.
  const isInner = removed.length === 0 && added.length === 0
  return { key: change.field, label, removed: isInner ? before : removed, added: isInner ? after : added }
}

/** A stored difference as lines that a person reads: fields and terms by their names in his language. */
export const readChanges = (changes: readonly StoredChange[], kind: ListingKind, words: Words): ReadableChange[] =>
  changes.flatMap((change) => {
    const spec = findField(kind, change.field)
    if (!spec) return []
    const label = words.label(change.field)
    return spec.type === 'bilingual' ? textChanges(change, label, words) : [partChanges(change, spec, label, words)]
  })
