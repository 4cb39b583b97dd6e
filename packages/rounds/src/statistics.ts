import type { Program } from './program/program.ts'
import type { Assignment, RoundStatistics } from './round.ts'

const TENTHS = 10

/** A round in numbers: `loads` and `served` are counts by capability and by scenario. */
export function statisticsOf(
  program: Program,
  assignments: readonly Assignment[],
  total: number,
  loads: Int32Array,
  served: Int32Array,
): RoundStatistics {
  const scores = Array.from({ length: TENTHS }, () => 0)
  for (const { score } of assignments) {
    const tenth = Math.min(TENTHS - 1, Math.max(0, Math.floor(score * TENTHS)))
    scores[tenth] = (scores[tenth] ?? 0) + 1
  }
  const unconstrained = unconstrainedTotal(program)
  return {
    scores,
    loads: histogram(loads),
    served: histogram(served),
    lowest: assignments.reduce<number | null>((least, { score }) => Math.min(least ?? score, score), null),
    unconstrained,
    ofUnconstrained: unconstrained === 0 ? null : total / unconstrained,
  }
}

function histogram(counts: Int32Array): readonly number[] {
  const bars: number[] = []
  for (const count of counts) {
    while (bars.length <= count) bars.push(0)
    bars[count] = (bars[count] ?? 0) + 1
  }
  return bars
}

/** Every scenario's best edges, as many as it wants, leaving out what would lower the total. */
function unconstrainedTotal({ scenarioIds, firstEdge, scores, upper }: Program): number {
  let total = 0
  for (let scenario = 0; scenario < scenarioIds.length; scenario++) {
    const from = firstEdge[scenario] as number
    const to = firstEdge[scenario + 1] as number
    const best = new Float64Array(Math.min(to - from, upper[scenario] as number))
    for (let edge = from; edge < to; edge++) insert(best, scores[edge] as number)
    for (const score of best) total += score
  }
  return total
}

/** Keeps the highest scores seen, highest first, and nothing below 0. */
function insert(best: Float64Array, score: number): void {
  let at = best.length - 1
  if (at < 0 || score <= (best[at] as number)) return
  for (; at > 0 && (best[at - 1] as number) < score; at--) best[at] = best[at - 1] as number
  best[at] = score
}
