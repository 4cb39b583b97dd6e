import { buildAutomaton } from './automaton.ts'
import { foldText, isWordUnit } from './fold.ts'
import type { FoldedText } from './fold.ts'
import { isWithin, negationIn } from './negation.rules.ts'
import { surfacesOf } from './term.ts'
import type { Scheme, Term } from './term.ts'
import { variantsOf } from './variants.ts'

/** A term found in text. `start` and `end` are UTF-16 offsets; `matched` is the text between them. */
export type TermMatch = { id: string; scheme: Scheme; start: number; end: number; matched: string }

export type LookupOptions = { schemes?: readonly Scheme[] }

export type TermLookup = (text: string, options?: LookupOptions) => TermMatch[]

type Candidate = { term: Term; from: number; to: number }

/** Which terms each folded form stands for; a form may belong to terms of several schemes. */
export const formsOf = (terms: readonly Term[]): Map<string, Term[]> => {
  const forms = new Map<string, Term[]>()
  for (const term of terms) {
    for (const form of new Set(surfacesOf(term).flatMap(variantsOf))) {
      const owners = forms.get(form)
      if (owners) owners.push(term)
      else forms.set(form, [term])
    }
  }
  return forms
}

const standsAlone = ({ units, length }: FoldedText, from: number, to: number): boolean => {
  const isWord = (index: number): boolean => isWordUnit(units[index] ?? 0)
  const cutsBefore = from > 0 && isWord(from) && isWord(from - 1)
  const cutsAfter = to < length && isWord(to - 1) && isWord(to)
  return !cutsBefore && !cutsAfter
}

/** Longest first, then leftmost; a candidate that touches a chosen one is dropped. */
const chooseLongest = (candidates: Candidate[], length: number): Candidate[] => {
  const taken = new Uint8Array(length)
  const longestFirst = candidates.toSorted((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)
  return longestFirst.filter(({ from, to }) => {
    // Whatever was chosen before is at least as long, so it cannot lie wholly inside this one.
    if (taken[from] || taken[to - 1]) return false
    taken.fill(1, from, to)
    return true
  })
}

/**
 * Builds a lookup over terms. It finds names in either language: English at word boundaries in either number and
 * spelling, Chinese anywhere. Within a group, which is a scheme unless told, the longest match wins and matches do not
 * overlap. What the text says is not wanted is not found (`negation.rules.ts`), nor a condition of which it says that it
 * is not there. The result is in the order of the text, then of scheme and id.
 */
export const createLookup = (
  terms: readonly Term[],
  groupOf: (term: Term) => string = ({ scheme }) => scheme,
): TermLookup => {
  const forms = formsOf(terms)
  const owners = [...forms.values()]
  const automaton = buildAutomaton([...forms.keys()])

  return (original, options) => {
    const folded = foldText(original)
    const wanted = options?.schemes
    const found = new Map<string, Candidate[]>()
    automaton.scan(folded.units, folded.length, (word, length, to) => {
      const from = to - length
      if (!standsAlone(folded, from, to)) return
      for (const term of owners[word] ?? []) {
        if (wanted && !wanted.includes(term.scheme)) continue
        const group = groupOf(term)
        const candidates = found.get(group)
        if (candidates) candidates.push({ term, from, to })
        else found.set(group, [{ term, from, to }])
      }
    })
    if (found.size === 0) return []
    return affirmedOf(
      original,
      [...found.values()]
        .flatMap((candidates) => chooseLongest(candidates, folded.length))
        .map(({ term, from, to }) => toMatch(original, folded.starts, term, from, to)),
    ).toSorted((a, b) => a.start - b.start || compare(a.scheme, b.scheme) || compare(a.id, b.id))
  }
}

/** How something is to be run or what it has, which a text can say is missing without asking for it. */
const conditions: ReadonlySet<Scheme> = new Set([
  'deployment',
  'sensitivity',
  'trl',
  'licence',
  'accelerator',
  'certificate',
])

const affirmedOf = (original: string, matches: TermMatch[]): TermMatch[] => {
  const { refused, lacking } = negationIn(original)
  if (refused.length + lacking.length === 0) return matches
  return matches.filter(
    ({ scheme, start, end }) =>
      !isWithin(refused, start, end) && !(conditions.has(scheme) && isWithin(lacking, start, end)),
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const toMatch = (original: string, starts: Int32Array, term: Term, from: number, to: number): TermMatch => {
  const start = starts[from] ?? 0
  // The last unit of a match is never a separator, so it is exactly one unit of the original.
  const end = (starts[to - 1] ?? 0) + 1
  return { id: term.id, scheme: term.scheme, start, end, matched: original.slice(start, end) }
}
