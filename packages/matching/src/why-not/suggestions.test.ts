import { describe, expect, it } from 'vitest'

import { capability } from '../testing/profiles.ts'
import type { FoundRemedy } from './least-changes.ts'
import { toSuggestions } from './suggestions.ts'

const remedy = (id: string, effort: number): FoundRemedy => ({
  changes: [{ field: 'trl', effort, reason: { code: id, params: {} } }],
  effort,
  changed: capability(id),
})
const leadsTo = (places: Record<string, [score: number, rank: number]>) => (changed: { readonly id: string }) => {
  const [score = 0, rank = 0] = places[changed.id] ?? []
  return { score, rank }
}
const orderOf = (...[remedies, now, placeOf]: Parameters<typeof toSuggestions>): string[] =>
  toSuggestions(remedies, now, placeOf).map(({ changes }) => changes[0]?.reason.code ?? '')

describe('toSuggestions', () => {
  it('puts first what brings most places for its effort', () => {
    const places = leadsTo({ two: [0.5, 7], one: [0.49, 8], far: [0.6, 1] })
    const now = { score: 0.4, rank: 9, isRuledOut: false }
    expect(orderOf([remedy('two', 4), remedy('one', 1), remedy('far', 4)], now, places)).toEqual(['far', 'one', 'two'])
  })

  it('what gains less than a point is never recommended first, however little it takes', () => {
    const places = leadsTo({ cheap: [0.404, 8], dear: [0.46, 8] })
    const now = { score: 0.4, rank: 9, isRuledOut: false }
    expect(orderOf([remedy('cheap', 0.01), remedy('dear', 5)], now, places)).toEqual(['dear', 'cheap'])
  })

  it('what lifts a constraint counts by its place, for no score lets in who is ruled out', () => {
    const places = leadsTo({ lift: [0.4, 2], more: [0.5, 2] })
    const now = { score: 0.4, rank: 11, isRuledOut: true }
    expect(orderOf([remedy('more', 3), remedy('lift', 1)], now, places)).toEqual(['lift', 'more'])
  })
})
