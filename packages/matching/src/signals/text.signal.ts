import type { PreparedCapability } from '../prepare.ts'
import type { Query } from '../query.ts'
import { because, unknown } from './signal.ts'
import type { Rating } from './signal.ts'
import { breadthOf, commonWords, squash } from './text-affinity.ts'

/** Common words of the scenario and everything the capability says. Unknown only if the scenario has no words. */
export function rateText(query: Query, capability: PreparedCapability, half: number): Rating {
  if (query.words.size === 0) return unknown('text', ['scenario'])
  const value = squash(breadthOf(query.words, capability), half)
  if (value === 0) return { value, reason: because('text.none') }
  const pieces = capability.items.filter(({ vectors }) =>
    vectors.some((vector) => commonWords(query.words, vector) > 0),
  ).length
  return { value, reason: because('text.common', { pieces }) }
}
