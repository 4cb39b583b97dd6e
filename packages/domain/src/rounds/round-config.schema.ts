import { z } from 'zod'

import { lane } from '../pairings/pairing.schema.ts'
import { idText } from '../shared/id.schema.ts'
import { lineText } from '../shared/safe-text.schema.ts'
import { isOfScenarios, limitKinds, limitProblem } from './limit.rules.ts'
import { roundModes } from './round-modes.ts'

export const roundMode = z.enum(roundModes)
export type RoundMode = z.infer<typeof roundMode>

export const roundPair = z.object({ scenarioId: idText, capabilityId: idText })

const limitCount = z.number().int().min(0).max(1000)

/** How many assignments join the round's scenarios with its capabilities, where a property picks some of either. */
export const roundLimit = z
  .object({
    of: z.enum(limitKinds),
    value: z.string().max(32).optional(),
    /** Vendors that count as one, such as those of one group of companies; for `vendors` only. */
    vendorIds: z.array(idText).max(50).optional(),
    per: z.enum(['round', 'scenario']),
    atLeast: limitCount.optional(),
    atMost: limitCount.optional(),
  })
  .superRefine((limit, context) => {
    const found = limitProblem(limit)
    if (found) context.addIssue({ code: 'custom', message: `round.limit_${found.problem}`, path: [found.field] })
    if (limit.per === 'scenario' && isOfScenarios(limit.of))
      context.addIssue({ code: 'custom', message: 'round.limit_per_round_only', path: ['per'] })
  })
export type RoundLimit = z.infer<typeof roundLimit>

/** Which published scenarios are meant; every filter that is given has to hold. */
export const scenarioFilter = z.object({
  lane: lane.optional(),
  /** A GB/T 4754 code; those below it belong to it. */
  sector: z.string().max(8).optional(),
  region: z.string().max(12).optional(),
  /** Published at least this many days ago. */
  openForDays: z.number().int().min(1).max(3650).optional(),
  /** Without a pairing that is under way or deployed. */
  onlyUnpaired: z.boolean().default(false),
})
export type ScenarioFilter = z.infer<typeof scenarioFilter>

const mostDemand = 10
const mostCapacity = 100

/** How many capabilities one scenario wants where that differs from the others. */
const scenarioDemand = z
  .object({
    scenarioId: idText,
    minimum: z.number().int().min(0).max(mostDemand),
    maximum: z.number().int().min(1).max(mostDemand),
  })
  .refine(({ minimum, maximum }) => minimum <= maximum, { message: 'round.range_crossed', path: ['minimum'] })

/** How many scenarios a capability, or all of a vendor together, may be assigned, whatever it has stated. */
const offerCapacity = z
  .object({
    of: z.enum(['capability', 'vendor']),
    id: idText,
    minimum: z.number().int().min(0).max(mostCapacity),
    maximum: z.number().int().min(0).max(mostCapacity),
  })
  .refine(({ minimum, maximum }) => minimum <= maximum, { message: 'round.range_crossed', path: ['minimum'] })

/** What a broker asks of a round. */
export const roundConfig = scenarioFilter
  .extend({
    title: lineText(80),
    mode: roundMode.default('optimal'),
    /** Only these, whatever the filters say; empty: all that the filters let in. */
    scenarioIds: z.array(idText).max(500).default([]),
    /** Capabilities wanted for each scenario, at least and at most. */
    demandMinimum: z.number().int().min(0).max(mostDemand).default(0),
    demand: z.number().int().min(1).max(mostDemand).default(3),
    demands: z.array(scenarioDemand).max(500).default([]),
    /** Scenarios that a capability can serve where it does not state it. */
    capacity: z.number().int().min(1).max(mostCapacity).default(5),
    capacities: z.array(offerCapacity).max(200).default([]),
    /** Best candidates looked at for each scenario. */
    candidates: z.number().int().min(1).max(200).default(30),
    /** Pairs below this score are left out. */
    leastScore: z.number().min(0).max(1).default(0.2),
    /** Next-best capabilities named for each scenario. */
    alternates: z.number().int().min(0).max(5).default(2),
    limits: z.array(roundLimit).max(20).default([]),
    forced: z.array(roundPair).max(200).default([]),
    forbidden: z.array(roundPair).max(200).default([]),
  })
  .refine(({ demandMinimum, demand }) => demandMinimum <= demand, {
    message: 'round.range_crossed',
    path: ['demandMinimum'],
  })
export type RoundConfig = z.infer<typeof roundConfig>
