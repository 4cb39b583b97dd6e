import type { PreparedCapability } from '../prepare.ts'
import type { Query } from '../query.ts'
import { conceptOverlap } from './concept-overlap.ts'
import { rated } from './signal.ts'
import type { Rating } from './signal.ts'

/** Tasks, data and sectors found or declared on both sides, whatever the language. */
export function rateConcepts(query: Query, { concepts }: PreparedCapability): Rating {
  if (query.concepts.length === 0) {
    return { value: null, reason: { code: 'concepts.unknown', params: { missing: ['scenario'] } } }
  }
  const value = conceptOverlap(query.concepts, concepts)
  const same = query.concepts.filter(({ id }) => concepts.has(id)).map(({ id }) => id)
  const near = query.concepts.filter(
    ({ id, relatives }) => !concepts.has(id) && relatives.some((each) => concepts.has(each)),
  )
  if (value === 0) return rated(0, 'concepts.none', { wanted: query.concepts.map(({ id }) => id) })
  return rated(value, 'concepts.common', { same, near: near.map(({ id }) => id) })
}
