import { notFound } from '../shared/domain-error.ts'
import { accelerators } from './accelerators.ts'
import { termsOfCell } from './cell-names.rules.ts'
import { certificates } from './certificates.ts'
import { deployments } from './deployments.ts'
import { licences } from './licences.ts'
import { createLookup } from './lookup.ts'
import type { LookupOptions, TermLookup, TermMatch } from './lookup.ts'
import { modalities } from './modalities.ts'
import { regions } from './regions.ts'
import { sectors } from './sectors.ts'
import { sensitivities } from './sensitivities.ts'
import { tasks } from './tasks.ts'
import { surfacesOf } from './term.ts'
import type { Scheme, Term } from './term.ts'
import { createTermSearch } from './term-search.ts'
import type { TermSearch } from './term-search.ts'
import { technologyReadinessLevels } from './technology-readiness.ts'

export { headlineSector, sectorDistance } from './sector.rules.ts'

const lists: Readonly<Record<Scheme, readonly Term[]>> = {
  sector: sectors,
  task: tasks,
  modality: modalities,
  deployment: deployments,
  sensitivity: sensitivities,
  trl: technologyReadinessLevels,
  region: regions,
  licence: licences,
  accelerator: accelerators,
  certificate: certificates,
}

const once = <Value>(make: () => Value): (() => Value) => {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

const everyTerm = once(() => Object.values(lists).flat())

const termsById = once(() => new Map(everyTerm().map((term) => [term.id, term])))

const childrenByParent = once(() => Map.groupBy(everyTerm(), (term) => term.parent))

const lookup = once((): TermLookup => createLookup(everyTerm()))

const searches = new Map<Scheme, TermSearch>()

/** The terms of a scheme in the order of its list; broader terms stand before narrower ones. */
export const termsOf = (scheme: Scheme): readonly Term[] => lists[scheme]

/** The term with this id, if there is one. */
export const findTerm = (id: string): Term | undefined => termsById().get(id)

/** The term with this id; throws `term.not_found`. */
export const getTerm = (id: string): Term => {
  const term = findTerm(id)
  if (!term) throw notFound('term')
  return term
}

/** The terms directly below a term. */
export const childrenOf = (id: string): readonly Term[] => childrenByParent().get(id) ?? []

/** The terms above a term, nearest first. */
export const ancestorsOf = (id: string): Term[] => {
  const parent = findTerm(id)?.parent
  const term = parent === undefined ? undefined : findTerm(parent)
  return term ? [term, ...ancestorsOf(term.id)] : []
}

/** The label for a reader; an unknown id is its own label, so that old data stays readable. */
export const labelOf = (id: string, locale: 'zh' | 'en'): string => findTerm(id)?.[locale] ?? id

/** Finds the terms that a text in Chinese or English speaks of. See `createLookup` for the rules. */
export const lookupTerms = (text: string, options?: LookupOptions): TermMatch[] => lookup()(text, options)

/** Finds at most `limit` terms of a scheme for a picker, best first; `鲁` and `厂里` too. See `createTermSearch`. */
export const searchTerms = (query: string, scheme: Scheme, limit: number): Term[] => {
  const search = searches.get(scheme) ?? createTermSearch(termsOf(scheme))
  searches.set(scheme, search)
  const short = termsOfCell(query, scheme).map(getTerm)
  return [...new Set([...short, ...search(query, limit)])].slice(0, Math.max(0, limit))
}

/** One group of names per term, for a search engine's synonym table; terms with one name are left out. */
export const synonymGroups = (): string[][] =>
  everyTerm()
    .map((term) => [...new Set(surfacesOf(term))])
    .filter((names) => names.length > 1)
