import type { Item, PreparedCapability } from '../prepare.ts'
import type { Query } from '../query.ts'
import { because, unknown } from './signal.ts'
import type { Rating } from './signal.ts'
import { breadthOf, commonWords, squash } from './text-affinity.ts'

/** Common words of the scenario and everything the capability says. Unknown only if the scenario has no words. */
export function rateText(query: Query, capability: PreparedCapability, half: number): Rating {
  if (query.words.size === 0) return unknown('text', ['scenario'])
  const value = squash(breadthOf(query.words, capability), half)
  return {
    value,
    reason() {
      const speaksOfIt = ({ vectors }: Item): boolean => vectors.some((each) => commonWords(query.words, each) > 0)
      const pieces = capability.items.filter(speaksOfIt).length
      return because(pieces > 0 ? 'text.common' : 'text.none', { pieces })
    },
  }
}
