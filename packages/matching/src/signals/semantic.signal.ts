import { because } from './signal.ts'
import type { Rating } from './signal.ts'

/** How near the two are in meaning, where an embedding of both is at hand. */
export function rateSemantic(similarity: number | undefined): Rating {
  if (similarity === undefined) return { value: null, reason: () => because('semantic.unknown', {}) }
  return { value: Math.min(1, Math.max(0, similarity)), reason: () => because('semantic.near', {}) }
}
