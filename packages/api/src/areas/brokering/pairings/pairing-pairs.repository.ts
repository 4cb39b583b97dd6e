import type { Executor } from '@duijie/database/database.ts'
import { isStaff, type Actor } from '@duijie/domain/accounts/actor.ts'
import { endStages, steppedStages } from '@duijie/domain/pairings/pairing-stages.ts'
import type { PairingSide } from '@duijie/domain/pairings/pairing.schema.ts'
import { knownTo } from './pairing-visibility.repository.ts'

/** A pairing of a listing, with the id of the listing on the other side. */
export type PairOf = { id: string; stage: string; otherId: string }

const otherSide = { scenario: 'capability', capability: 'scenario' } as const

/** The pairings of one listing that its own side knows of, or staff, longest in their stage first. */
export const findPairsOf = async (
  executor: Executor,
  actor: Actor,
  { id, side }: { id: string; side: PairingSide },
): Promise<PairOf[]> => {
  const query = executor
    .selectFrom('pairing')
    .select(['id', 'stage', `${otherSide[side]}_id as otherId`])
    .where(`${side}_id`, '=', id)
    .orderBy('stage_since')
    .orderBy('id')
  return (isStaff(actor) ? query : query.where((eb) => knownTo(eb, side))).execute()
}

/** How many pairings each of these capabilities is serving; those that serve none are left out. */
export const countServed = async (
  executor: Executor,
  capabilityIds: readonly string[],
): Promise<Map<string, number>> => {
  if (capabilityIds.length === 0) return new Map()
  const rows = await executor
    .selectFrom('pairing')
    .select(['capability_id', (eb) => eb.fn.countAll<number>().as('count')])
    .where('capability_id', 'in', capabilityIds)
    .where('stage', 'in', steppedStages)
    .groupBy('capability_id')
    .execute()
  return new Map(rows.map((row) => [row.capability_id, row.count]))
}

/** With how many capabilities each of these scenarios has a pairing under way or at its goal. */
export const countLasting = async (
  executor: Executor,
  scenarioIds: readonly string[],
): Promise<Map<string, number>> => {
  if (scenarioIds.length === 0) return new Map()
  const rows = await executor
    .selectFrom('pairing')
    .select(['scenario_id', (eb) => eb.fn.count<number>('capability_id').distinct().as('count')])
    .where('scenario_id', 'in', scenarioIds)
    .where('stage', 'not in', endStages)
    .groupBy('scenario_id')
    .execute()
  return new Map(rows.map((row) => [row.scenario_id, row.count]))
}

/** The capabilities with which a scenario has a pairing under way or at its goal. */
export const findPaired = async (executor: Executor, scenarioId: string): Promise<Set<string>> => {
  const rows = await executor
    .selectFrom('pairing')
    .select('capability_id')
    .where('scenario_id', '=', scenarioId)
    .where('stage', 'not in', endStages)
    .execute()
  return new Set(rows.map((row) => row.capability_id))
}
