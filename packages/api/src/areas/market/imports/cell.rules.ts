import type { ImportField, ImportReading } from '@duijie/domain/imports/import-field.ts'
import type { MoneyUnit } from '@duijie/domain/imports/suggest-columns.ts'
import { foldName } from '@duijie/domain/taxonomy/fold.ts'
import { termsOfCell } from '@duijie/domain/taxonomy/cell-names.rules.ts'
import { ancestorsOf, lookupTerms, termsOf } from '@duijie/domain/taxonomy/taxonomy.ts'
import { surfacesOf, type Scheme } from '@duijie/domain/taxonomy/term.ts'
import { readParametersField } from '@duijie/domain/values/parameters.rules.ts'
import { endOfField, readFen } from '@duijie/domain/values/quantity.rules.ts'
import type { Rejection } from '@duijie/interchange/import-outcome.ts'
import type { FieldNote } from '@duijie/interchange/maps/build-body.ts'

/** What a cell holds, ready for the import map; `\u001F` stands between the items of a list. */
export type PreparedCell = { text: string; issues: Rejection[]; notes: FieldNote[] }

export const listMark = '\u001F'

type Names = ReadonlyMap<string, ReadonlySet<string>>

const namesByScheme = new Map<Scheme, Names>()

/** Terms by every name they go by; a name of several terms tells none of them. */
const namesOf = (scheme: Scheme): Names => {
  const known = namesByScheme.get(scheme)
  if (known) return known
  const names = new Map<string, Set<string>>()
  for (const term of termsOf(scheme)) {
    for (const name of [term.id, term.zh, term.en, ...surfacesOf(term)].map(foldName)) {
      const owners = names.get(name) ?? new Set()
      names.set(name, owners.add(term.id))
    }
  }
  namesByScheme.set(scheme, names)
  return names
}

const only = (ids: ReadonlySet<string>): string | undefined => (ids.size === 1 ? [...ids][0] : undefined)

/** Without the terms that stand above another of them: 河北省唐山市 names one place. */
const narrowest = (ids: ReadonlySet<string>): Set<string> => {
  const above = new Set([...ids].flatMap((id) => ancestorsOf(id).map((term) => term.id)))
  return new Set([...ids].filter((id) => !above.has(id)))
}

/** The one term that a text names, or the one term that it speaks of. */
const findTermId = (text: string, scheme: Scheme): string | undefined => {
  const exact = namesOf(scheme).get(foldName(text))
  if (exact) return only(exact)
  const short = termsOfCell(text, scheme)
  if (short.length > 0) return only(new Set(short))
  return only(narrowest(new Set(lookupTerms(text, { schemes: [scheme] }).map(({ id }) => id))))
}

const findOption = (text: string, options: Readonly<Record<string, readonly string[]>>): string | undefined => {
  const folded = foldName(text)
  const found = Object.entries(options).find(([id, names]) => [id, ...names].some((name) => foldName(name) === folded))
  return found?.[0]
}

const partsOf = (cell: string): string[] =>
  cell
    .split(/[、，,;；|\r\n]+/)
    .map((part) => part.trim())
    .filter(Boolean)

const prepareItems = (
  field: string,
  parts: readonly string[],
  find: (part: string) => string | undefined,
): PreparedCell => {
  const found = parts.map((part) => ({ part, id: find(part) }))
  const issues = found
    .filter(({ id }) => id === undefined)
    .map(({ part }) => ({ field, reason: 'import.value_unknown', before: part.slice(0, 200) }))
  return { text: found.flatMap(({ id }) => id ?? []).join(listMark), issues, notes: [] }
}

const finderOf = (reading: ImportReading): ((part: string) => string | undefined) | undefined => {
  if (reading.as === 'term' || reading.as === 'terms') return (part) => findTermId(part, reading.scheme)
  if (reading.as === 'names') return (part) => only(namesOf(reading.scheme).get(foldName(part)) ?? new Set()) ?? part
  if (reading.as === 'choice' || reading.as === 'choices') return (part) => findOption(part, reading.options)
  return undefined
}

const isList = ({ as }: ImportReading): boolean => as === 'terms' || as === 'names' || as === 'choices'

const powers = ['', 'k', 'm', 'g', 't', 'p']

/** `1.5 TB` as bytes, powers of 1,000 as everywhere on the platform; nothing without a unit. */
const readBytes = (text: string): string | undefined => {
  const found = /^([\d,]+(?:\.\d+)?)\s*([kmgtp]?)b$/i.exec(text.normalize('NFKC').trim())
  if (!found) return undefined
  const bytes = Math.round(
    Number((found[1] ?? '').replaceAll(',', '')) * 1000 ** powers.indexOf((found[2] ?? '').toLowerCase()),
  )
  return Number.isSafeInteger(bytes) ? String(bytes) : undefined
}

const asIs = (text: string): PreparedCell => ({ text, issues: [], notes: [] })

const orUnreadable = ({ field, reading }: ImportField, cell: string, text: string | undefined): PreparedCell =>
  text === undefined
    ? { ...asIs(''), issues: [{ field, reason: `import.${reading.as}_unreadable`, before: cell.slice(0, 200) }] }
    : asIs(text)

/** An amount of a column that counts in 万元, written out in yuan; what cannot be read is left for the map to refuse. */
const prepareWan = ({ field }: ImportField, cell: string): PreparedCell => {
  const end = endOfField(field)
  const read = readFen(cell, { unit: 'wan', ...(end ? { end } : {}) })
  if (!('value' in read)) return asIs(cell)
  const notes = read.notes.map((note) => ({ field, code: `import.${note}`, before: cell.slice(0, 200) }))
  return { ...asIs(`${(read.value / 100).toFixed(2)}元`), notes }
}

const prepareNumber = (field: ImportField, cell: string, unit: MoneyUnit | undefined): PreparedCell => {
  switch (field.reading.as) {
    case 'money':
      return unit === 'wan' ? prepareWan(field, cell) : asIs(cell)
    case 'level':
      return orUnreadable(field, cell, /^(?:TRL)?\s*-?\s*([1-9])\s*级?$/i.exec(cell.normalize('NFKC').trim())?.[1])
    case 'bytes':
      return orUnreadable(field, cell, readBytes(cell))
    case 'parameters':
      return orUnreadable(field, cell, readParametersField(cell)?.toString())
    default:
      return asIs(cell)
  }
}

/** Makes a cell ready for its field: words become ids, units that the column states are written out. */
export const prepareCell = (field: ImportField, cell: string, unit?: MoneyUnit): PreparedCell => {
  if (cell.trim() === '') return asIs('')
  const find = finderOf(field.reading)
  if (!find) return prepareNumber(field, cell, unit)
  return prepareItems(field.field, isList(field.reading) ? partsOf(cell) : [cell.trim()], find)
}
