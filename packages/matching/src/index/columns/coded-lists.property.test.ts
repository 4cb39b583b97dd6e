import { array, assert, constantFrom, float, property } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { createNearness } from '../../rules/nearness.ts'
import type { IdLists } from '../../signals/signal.ts'
import { emptyTaxonomy } from '../../taxonomy.ts'
import { createCodedLists } from './coded-lists.ts'
import { createFacetColumn } from './facet-column.ts'

const ids = ['a', 'b', 'c', 'd', 'e', 'f']
const lists = array(constantFrom(...ids), { maxLength: 4 })
const wishes = array(constantFrom(...ids), { minLength: 1, maxLength: 3 })
const listsOfLists = array(
  lists.filter(({ length }) => length > 0),
  { maxLength: 6 },
)
/** How near each id is to each other one: many values, which come up at different times. */
const drawn = array(float({ min: 0, max: 1, noNaN: true }), { minLength: 36, maxLength: 36 })

const context = { nearness: createNearness(emptyTaxonomy), today: '2026-11-23' }
const SHARE = 0.3
const NEUTRAL = 0.45

type Distances = readonly number[]

const nearnessOf =
  (distances: Distances) =>
  (wanted: string) =>
  (other: string): number =>
    wanted === other ? 1 : (distances[6 * ids.indexOf(wanted) + ids.indexOf(other)] ?? 0)

const nearestOf = (distances: Distances, wanted: readonly string[], offered: readonly string[]): number =>
  Math.max(0, ...wanted.flatMap((wish) => offered.map(nearnessOf(distances)(wish))))

/** The column of some facets and then of some more, and their numbers. */
function codedOf(total: IdLists['total'], distances: Distances) {
  const column = createFacetColumn()
  const coded = createCodedLists(column, { nearness: () => nearnessOf(distances), total })
  const contributionsOf = (facets: readonly unknown[], wanted: readonly string[]): number[] => {
    const numbers = facets.map((facet) => column.take(facet))
    if (total === 'mean') return numbers.map(coded.meansFor(wanted, context, SHARE, NEUTRAL))
    const table = new Float64Array(column.size())
    coded.fillTable(table, wanted, context, SHARE, NEUTRAL)
    return numbers.map((number) => table[number] ?? Number.NaN)
  }
  return contributionsOf
}

describe('lists of ids as codes give what the lists do, to the bit, also for facets and values met later', () => {
  it('by the nearest pair', () => {
    const valueOf = (distances: Distances, wanted: readonly string[], facet: readonly string[]): number =>
      SHARE * (facet.length === 0 ? NEUTRAL : nearestOf(distances, wanted, facet))
    assert(
      property(drawn, wishes, array(lists), wishes, array(lists), (distances, wanted, some, others, more) => {
        const contributionsOf = codedOf('best', distances)
        expect(contributionsOf(some, wanted)).toEqual(some.map((facet) => valueOf(distances, wanted, facet)))
        expect(contributionsOf(more, others)).toEqual(more.map((facet) => valueOf(distances, others, facet)))
        expect(contributionsOf(some, others)).toEqual(some.map((facet) => valueOf(distances, others, facet)))
      }),
      { verbose: true },
    )
  })

  it('by the nearest to each wish, on average', () => {
    const valueOf = (distances: Distances, wanted: readonly string[], facet: readonly string[]): number => {
      if (facet.length === 0) return SHARE * NEUTRAL
      return SHARE * (wanted.reduce((sum, wish) => sum + nearestOf(distances, [wish], facet), 0) / wanted.length)
    }
    assert(
      property(drawn, wishes, array(lists), wishes, array(lists), (distances, wanted, some, others, more) => {
        const contributionsOf = codedOf('mean', distances)
        expect(contributionsOf(some, wanted)).toEqual(some.map((facet) => valueOf(distances, wanted, facet)))
        expect(contributionsOf(more, others)).toEqual(more.map((facet) => valueOf(distances, others, facet)))
      }),
      { verbose: true },
    )
  })

  it('by a sum over lists that saturates', () => {
    const valueOf = (distances: Distances, wanted: readonly string[], facet: readonly (readonly string[])[]): number =>
      SHARE * (1 - 2 ** -facet.reduce((sum, piece) => sum + nearestOf(distances, wanted, piece), 0))
    assert(
      property(
        drawn,
        wishes,
        array(listsOfLists),
        wishes,
        array(listsOfLists),
        (distances, wanted, some, others, more) => {
          const contributionsOf = codedOf('saturated', distances)
          expect(contributionsOf(some, wanted)).toEqual(some.map((facet) => valueOf(distances, wanted, facet)))
          expect(contributionsOf(more, others)).toEqual(more.map((facet) => valueOf(distances, others, facet)))
        },
      ),
      { verbose: true },
    )
  })
})
