import type { Nesting } from './nesting.ts'
import type { Program } from './program.ts'

/**
 * Deferred acceptance: scenarios offer, capabilities keep the best they were offered. Each side takes its edges in its
 * own order, as long as every limit around them has room; forced edges come first. Minimums are not sought.
 */
export function deferredAcceptance(program: Program, nesting: Nesting): Int8Array {
  const alive = program.state.map((state) => (state === -1 ? 0 : 1))
  const byScenario = preference(program, program.edgeScenario, program.scores, program.edgeCapability)
  const byCapability = preference(program, program.edgeCapability, program.capabilityScores, program.edgeScenario)
  for (;;) {
    const offered = take(byScenario, alive, nesting.above, program)
    const kept = take(byCapability, offered, nesting.below, program)
    let refusals = 0
    for (let edge = 0; edge < program.edgeCount; edge++) {
      if (offered[edge] === 0 || kept[edge] === 1) continue
      alive[edge] = 0
      refusals++
    }
    if (refusals === 0) return kept
  }
}

/** Edges as one side likes them: forced first, then by score, ties by the owner's and the partner's id. */
function preference(program: Program, owner: Int32Array, scores: Float64Array, partner: Int32Array): Int32Array {
  return Int32Array.from({ length: program.edgeCount }, (_, edge) => edge).sort(
    (a, b) =>
      Number(program.state[b] === 1) - Number(program.state[a] === 1) ||
      (scores[b] as number) - (scores[a] as number) ||
      (partner[a] as number) - (partner[b] as number) ||
      (owner[a] as number) - (owner[b] as number),
  )
}

function take(order: Int32Array, from: Int8Array, family: Nesting['above'], program: Program): Int8Array {
  const room = program.upper.slice()
  const taken = new Int8Array(from.length)
  for (const edge of order) {
    if (from[edge] === 0) continue
    let fits = true
    for (let at = family.leaf[edge] as number; at >= 0 && fits; at = family.parent[at] as number)
      fits = (room[at] as number) > 0
    if (!fits) continue
    taken[edge] = 1
    for (let at = family.leaf[edge] as number; at >= 0; at = family.parent[at] as number)
      room[at] = (room[at] as number) - 1
  }
  return taken
}
