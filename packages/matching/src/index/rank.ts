import { byCodeUnit } from '../text/item-vector.ts'
import { countMarked, countMarkedOfAll, dropExcluded, dropSlots, gatherCandidates } from './candidates.ts'
import type { Candidates, Exclusion } from './candidates.ts'
import { scanSlots } from './scan.ts'
import type { Scan } from './scan.ts'
import type { SideIndex } from './side-index.ts'
import { createTopList } from './top-list.ts'
import type { TopList } from './top-list.ts'

/** What a ranking asks of one direction of the engine. */
export type RankingTask = Scan & {
  readonly index: SideIndex
  readonly isCandidate?: (id: string) => boolean
  /** Slots that name the asking listing or are named by it: rated pair by pair. */
  readonly related: ReadonlySet<number>
  readonly violationsOf: (id: string) => readonly string[]
  readonly scoreOf: (id: string) => number
  /** Constraints that rule out something, in the order they are told. */
  readonly exclusions: readonly Exclusion[]
}

/** Ids and scores, best first, ties by id; impossible pairs are not in it. */
export type Ranking = {
  readonly entries: readonly { readonly id: string; readonly score: number }[]
  /** How many candidates each constraint rules out; one that breaks two counts under both. */
  readonly excluded: Readonly<Record<string, number>>
  /** How many candidates are ruled out at all, each counted once. */
  readonly excludedTotal: number
  /** Candidates looked at, excluded ones among them. */
  readonly considered: number
}

/** The exact best of one side, over all signals. */
export function rankSlots(task: RankingTask): Ranking {
  const { ids } = task.index.slots
  const candidates = gatherCandidates(task.index.slots, task.isCandidate)
  const considered = candidates.count
  const excluded = exclude(task, candidates)
  const list = createTopList(task.limit, (a, b) => byCodeUnit(ids[a] ?? '', ids[b] ?? '') < 0)
  const { conflicts, possible } = offerRelated(task, list)
  if (conflicts > 0) excluded['conflict'] = conflicts
  const excludedTotal = considered - candidates.count - possible
  if (task.limit > 0) scanSlots(candidates, task, list)
  const entries = list.drain().map(({ slot, score }) => ({ id: ids[slot] ?? '', score }))
  return { entries, excluded, excludedTotal, considered }
}

/** Takes out what constraints on facets rule out, and related slots, which are rated on their own. */
function exclude({ exclusions, related, isCandidate }: RankingTask, candidates: Candidates): Record<string, number> {
  const excluded: Record<string, number> = {}
  for (const { parts, column } of exclusions) {
    for (const { name, table } of parts) {
      const count = isCandidate ? countMarked(candidates, table, column) : countMarkedOfAll(table, column)
      if (count > 0) excluded[name] = count
    }
  }
  for (const exclusion of exclusions) dropExcluded(candidates, exclusion)
  dropSlots(candidates, related)
  return excluded
}

/** Offers related pairs that are possible, and counts them and conflicts. */
function offerRelated(
  { index, related, isCandidate, violationsOf, scoreOf }: RankingTask,
  list: TopList,
): { conflicts: number; possible: number } {
  let conflicts = 0
  let possible = 0
  for (const slot of related) {
    const id = index.slots.ids[slot]
    if (id === undefined || (isCandidate && !isCandidate(id))) continue
    const violations = violationsOf(id)
    if (violations.includes('conflict')) conflicts++
    if (violations.length > 0) continue
    possible++
    list.offer(slot, scoreOf(id))
  }
  return { conflicts, possible }
}
