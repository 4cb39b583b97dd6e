import type { PreparedCapability } from '../prepare.ts'
import type { Query } from '../query.ts'
import { rated } from './signal.ts'
import type { Rating } from './signal.ts'
import { breadthOf, commonWords, squash } from './text-affinity.ts'

/** Common words of the scenario and everything the capability says. Unknown only if the scenario has no words. */
export function rateText(query: Query, capability: PreparedCapability, half: number): Rating {
  if (query.terms.size === 0)
    return { value: null, reason: { code: 'text.unknown', params: { missing: ['scenario'] } } }
  const value = squash(breadthOf(query.terms, capability), half)
  if (value === 0) return rated(0, 'text.none')
  const pieces = capability.items.filter(({ vectors }) =>
    vectors.some((vector) => commonWords(query.terms, vector) > 0),
  ).length
  return rated(value, 'text.common', { pieces })
}
