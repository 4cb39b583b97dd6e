import { z } from 'zod'

import { listingCard } from '../listings/listing.view.schema.ts'
import { lane } from '../pairings/pairing.schema.ts'
import { idText } from '../shared/id.schema.ts'
import { roundModes } from './round-modes.ts'
import { lineText } from '../shared/safe-text.schema.ts'

/** A round: many scenarios and many capabilities assigned at once, under limits. */
export const roundStatus = z.enum([
  'draft',
  'queued',
  'running',
  'done',
  'no_solution',
  'failed',
  'cancelled',
  'published',
  'undone',
])
export type RoundStatus = z.infer<typeof roundStatus>

export const roundMode = z.enum(roundModes)
export type RoundMode = z.infer<typeof roundMode>

export const roundPair = z.object({ scenarioId: idText, capabilityId: idText })
export type RoundPairView = z.infer<typeof roundPair>

/** How many assignments join the round's scenarios with the capabilities that a property picks. */
export const roundLimit = z
  .object({
    /** each_vendor: one limit for every vendor; region and form: for the capabilities of that value. */
    of: z.enum(['each_vendor', 'region', 'form']),
    value: z.string().max(32).optional(),
    per: z.enum(['round', 'scenario']),
    atLeast: z.number().int().min(0).max(1000).optional(),
    atMost: z.number().int().min(0).max(1000).optional(),
  })
  .refine((limit) => limit.of === 'each_vendor' || limit.value !== undefined, { message: 'round.limit_value_needed' })
  .refine((limit) => limit.atLeast !== undefined || limit.atMost !== undefined, {
    message: 'round.limit_number_needed',
  })
export type RoundLimit = z.infer<typeof roundLimit>

/** What a broker asks of a round. */
export const roundConfig = z.object({
  title: lineText(80),
  mode: roundMode.default('optimal'),
  /** All published scenarios of this lane; absent: of every lane. */
  lane: lane.optional(),
  /** Only these; empty: all of the lane. */
  scenarioIds: z.array(idText).max(500).default([]),
  /** Capabilities wanted for each scenario. */
  demand: z.number().int().min(1).max(10).default(3),
  /** Scenarios that a capability can serve where it does not state it. */
  capacity: z.number().int().min(1).max(100).default(5),
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
export type RoundConfig = z.infer<typeof roundConfig>

/** A row of the list of rounds. */
export const roundRow = z.object({
  id: z.string(),
  title: z.string(),
  status: roundStatus,
  mode: roundMode,
  version: z.number().int(),
  /** 0 to 1 while it runs. */
  progress: z.number(),
  matched: z.number().int().optional(),
  total: z.number().optional(),
  createdBy: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type RoundRowView = z.infer<typeof roundRow>

/** What became of an assignment when the round was published. */
export const roundProposal = z.object({
  scenarioId: z.string(),
  capabilityId: z.string(),
  /** proposed: a new pairing; skipped: these two had one already; withdrawn: taken back; kept: touched since, so it stays. */
  state: z.enum(['proposed', 'skipped', 'withdrawn', 'kept']),
  pairingId: z.string(),
})
export type RoundProposal = z.infer<typeof roundProposal>

/** A round with everything that staff may know of it. `instance` and `result` are what the checker reads. */
export const roundDetail = roundRow.extend({
  config: roundConfig,
  /** Of the matching engine when the round ran. */
  weightsVersion: z.string().optional(),
  /** Why it failed, as a stable code. */
  failure: z.string().optional(),
  instance: z.unknown().optional(),
  result: z.unknown().optional(),
  /** Where there is no solution: which limits exclude every round together, and the least change that would allow one. */
  diagnosis: z.unknown().optional(),
  proposals: z.array(roundProposal),
  /** The listings that the result and the configuration name. */
  listings: z.array(listingCard),
  actions: z.array(z.string()),
})
export type RoundDetail = z.infer<typeof roundDetail>
