import type { PreparedCapability } from '../prepare.ts'
import type { Query } from '../query.ts'
import { conceptOverlap } from './concept-overlap.ts'
import { because, unknown } from './signal.ts'
import type { Rating } from './signal.ts'

/** Tasks, data and sectors found or declared on both sides, whatever the language. */
export function rateConcepts(query: Query, { concepts }: PreparedCapability): Rating {
  if (query.concepts.length === 0) return unknown('concepts', ['scenario'])
  const value = conceptOverlap(query.concepts, concepts)
  if (value === 0) return { value, reason: because('concepts.none', { wanted: query.concepts.map(({ id }) => id) }) }
  const same = query.concepts.filter(({ id }) => concepts.has(id))
  const near = query.concepts.filter(
    ({ id, relatives }) => !concepts.has(id) && relatives.some((each) => concepts.has(each)),
  )
  const params = { same: same.map(({ id }) => id), near: near.map(({ id }) => id) }
  return { value, reason: because('concepts.common', params) }
}
