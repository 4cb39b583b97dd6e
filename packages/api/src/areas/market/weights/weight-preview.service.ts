import { setImmediate } from 'node:timers/promises'

import type { Executor } from '@duijie/database/database.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'
import type { ListingCard } from '@duijie/domain/listings/listing.view.schema.ts'
import type { WeightChoice } from '@duijie/domain/matches/weight-limits.ts'
import type {
  ScenarioEffect,
  WeightEffectPage,
  WeightQuality,
  WeightShift,
} from '@duijie/domain/matches/weight-preview.schema.ts'
import type { MatchQueries } from '@duijie/matching/match-queries.ts'
import { engineOfSet, measureAsking } from '@duijie/matching/evaluate/evaluate-matching.ts'
import { parseSet } from '@duijie/matching/evaluate/evaluate-set.ts'
import { compareLists, type ListChange, type Shift } from '@duijie/matching/evaluate/list-change.ts'
import { createPlatformTaxonomy } from '@duijie/matching/platform-taxonomy.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { findExcluded } from '../interest/interest.api.ts'
import { findListingCards, findPublishedIds } from '../listings/listings.api.ts'
import { readLabelledSet } from './labelled-set.ts'
import { toWeights } from './weights.repository.ts'
import { checkChoice } from './weights.rules.ts'

export type PreviewDeps = Pick<Deps, 'database' | 'matching' | 'clock'>

/** Scenarios that a preview looks at: enough for a feeling, few enough for seconds. */
export const mostPreviewed = 90
const places = 10
/** Lists are read this far, so that most shifts can be told in numbers. */
const depth = 50

/** The open scenarios that a preview looks at, in id order: the same ones for every draft. */
const findSample = async (executor: Executor): Promise<string[]> =>
  findPublishedIds(executor, { kinds: ['scenario'], withListed: true, limit: mostPreviewed })

type Change = { scenarioId: string; change: ListChange }

const namesIn = (changes: readonly Change[]): string[] => [
  ...new Set(
    changes.flatMap(({ scenarioId, change: { climb, fall } }) =>
      [scenarioId, climb?.id, fall?.id].filter((id) => id !== undefined),
    ),
  ),
]

const toEffect = ({ scenarioId, change }: Change, cards: ReadonlyMap<string, ListingCard>): ScenarioEffect => {
  const titleOf = (id: string): ScenarioEffect['title'] => cards.get(id)?.title ?? {}
  const shiftOf = (shift: Shift | undefined): WeightShift | undefined =>
    shift && { capabilityId: shift.id, title: titleOf(shift.id), from: shift.from, to: shift.to }
  const { entered, overlap, tau, climb, fall } = change
  return { scenarioId, title: titleOf(scenarioId), entered, overlap, tau, climb: shiftOf(climb), fall: shiftOf(fall) }
}

/**
 * What a draft would change in the lists that staff see of open scenarios, a part of them at a time. One scenario a
 * turn of the event loop, and none after `signal` is aborted. Error: `weights.not_usable` with fields.
 */
export const previewEffect = async (
  deps: PreviewDeps,
  actor: Actor,
  ask: { choice: WeightChoice; from: number; limit: number },
  signal: AbortSignal | undefined,
): Promise<WeightEffectPage> => {
  checkChoice(ask.choice)
  const { db } = deps.database
  const engine = deps.matching.staff
  const [now, then] = [engine.withWeights(engine.weights), engine.withWeights(toWeights('draft', ask.choice))]
  const sample = await findSample(db)
  const changes: Change[] = []
  for (const scenarioId of sample.slice(ask.from, ask.from + ask.limit)) {
    if (signal?.aborted) break
    const leftOut = await findExcluded(db, scenarioId)
    // An engine that has not heard of a listing yet cannot be asked; the next preview will.
    if (!engine.hasScenario(scenarioId)) continue
    const listOf = (queries: MatchQueries): string[] =>
      queries
        .rankCapabilities(scenarioId, { limit: depth, isCandidate: (id) => !leftOut.has(id) })
        .entries.map(({ id }) => id)
    changes.push({ scenarioId, change: compareLists(listOf(now), listOf(then), places) })
    await setImmediate()
  }
  const cards = await findListingCards(db, actor, namesIn(changes))
  const next = ask.from + ask.limit
  return {
    against: now.weightsVersion,
    total: sample.length,
    items: changes.map((change) => toEffect(change, cards)),
    ...(next < sample.length && { next }),
  }
}

const directions = [
  { need: 'zh', offer: 'zh' },
  { need: 'en', offer: 'en' },
  { need: 'zh', offer: 'en' },
  { need: 'en', offer: 'zh' },
] as const

/**
 * How well the labelled set is ranked now and as the draft would have it, without comparing meanings, which no set on
 * paper has vectors for. A turn of the event loop between the steps. Error: `weights.not_usable` with fields.
 */
export const previewQuality = async (
  deps: PreviewDeps,
  choice: WeightChoice,
  signal: AbortSignal | undefined,
): Promise<WeightQuality> => {
  checkChoice(choice)
  const set = await readLabelledSet()
  const taxonomy = createPlatformTaxonomy()
  const weights = deps.matching.staff.weights
  const today = deps.clock().toISOString().slice(0, 10)
  const measured: WeightQuality['directions'] = []
  let counts = { scenarios: 0, capabilities: 0, judgements: 0 }
  for (const direction of directions) {
    if (signal?.aborted) break
    await setImmediate()
    const input = parseSet(set, direction)
    const engine = engineOfSet(input, { taxonomy, weights, today })
    await setImmediate()
    const { 'ndcg@10': before, scenarios, capabilities, judgements } = measureAsking(engine, input)
    await setImmediate()
    const after = measureAsking(engine.withWeights(toWeights('draft', choice)), input)['ndcg@10']
    measured.push({ ...direction, before, after })
    counts = { scenarios, capabilities, judgements }
  }
  return { against: weights.version, ...counts, directions: measured }
}
