import type { ListingKind } from '@duijie/domain/listings/listing.schema.ts'
import type { Scheme } from '@duijie/domain/taxonomy/term.ts'

import type { KeyOf } from '../../../../shared/i18n-keys.ts'

/** How a field is asked for. `unit` and `group` are keys of the texts; `most` is the longest text or list taken. */
export type FieldSpec = { name: string } & (
  | { type: 'text'; lines: 'one' | 'many'; most: number }
  | { type: 'bilingual'; lines: 'one' | 'many'; most: number }
  | { type: 'term'; scheme: Scheme }
  | { type: 'terms'; scheme: Scheme; most: number }
  | { type: 'languages' }
  | { type: 'choice'; options: readonly string[] }
  | { type: 'level' }
  | { type: 'money'; unit: 'wan' | 'yuan' }
  | { type: 'number'; unit?: 'cards' | 'gigabytes' | 'hours' | 'samples' | 'partners' | 'pairings' | 'tokens' | 'days' }
  | { type: 'parameters' }
  | { type: 'bytes' }
  | { type: 'decimal' }
  | { type: 'day' }
  | { type: 'flag' }
  | {
      type: 'list'
      most: number
      /** Whose terms are offered; whatever else is typed is kept as it is. */ scheme?: Scheme
    }
  | { type: 'rows'; name: 'kpis' | 'evidence'; fields: readonly FieldSpec[]; most: number }
)

export type FieldType = FieldSpec['type']

type SectionName<Kind extends ListingKind, Key = KeyOf<'listings'>> = Key extends `section.${Kind}.${infer Name}.title`
  ? Name
  : never

/** A part of the form of a kind; its title and note are texts under its name. */
export type FormSection<Kind extends ListingKind = ListingKind> = {
  name: SectionName<Kind>
  fields: readonly FieldSpec[]
}
