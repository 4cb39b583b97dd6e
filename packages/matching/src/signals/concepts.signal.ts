import type { PreparedCapability } from '../prepare.ts'
import type { Query } from '../query.ts'
import { conceptOverlap } from './concept-overlap.ts'
import { because, unknown } from './signal.ts'
import type { Rating, Reason } from './signal.ts'

/** Tasks, data and sectors found or declared on both sides, whatever the language. */
export function rateConcepts(query: Query, { concepts }: PreparedCapability): Rating {
  if (query.concepts.length === 0) return unknown('concepts', ['scenario'])
  const value = conceptOverlap(query.concepts, concepts)
  return { value, reason: () => reasonOf(query, concepts) }
}

function reasonOf(query: Query, concepts: ReadonlySet<string>): Reason {
  const same = query.concepts.filter(({ id }) => concepts.has(id)).map(({ id }) => id)
  const near = query.concepts
    .filter(({ id, relatives }) => !concepts.has(id) && relatives.some((each) => concepts.has(each)))
    .map(({ id }) => id)
  if (same.length + near.length > 0) return because('concepts.common', { same, near })
  return because('concepts.none', { wanted: query.concepts.map(({ id }) => id) })
}
