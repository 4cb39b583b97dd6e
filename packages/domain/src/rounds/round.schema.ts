import { z } from 'zod'

import { listingCard } from '../listings/listing.view.schema.ts'
import { organisationCard } from '../organisations/organisation.schema.ts'
import { roundConfig, roundMode, roundPair } from './round-config.schema.ts'
import { leftOutParty, pairObstacle } from './round-question.schema.ts'

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

/** What can have happened to a pair between the run of a round and its publication. */
export const proposalObstacle = z.enum([...pairObstacle.options, 'listing_gone'])
export type ProposalObstacle = z.infer<typeof proposalObstacle>

/** What became of an assignment when the round was published. */
export const roundProposal = z.object({
  scenarioId: z.string(),
  capabilityId: z.string(),
  /**
   * proposed: a new pairing; skipped: these two had one already; left_out: none could be made; withdrawn: taken back;
   * kept: touched since, so it stays.
   */
  state: z.enum(['proposed', 'skipped', 'left_out', 'withdrawn', 'kept']),
  pairingId: z.string().optional(),
  /** Why none could be made. */
  reason: proposalObstacle.optional(),
})
export type RoundProposal = z.infer<typeof roundProposal>

/** What building the question left aside, so that the answer can say so. */
export const roundNotes = z.object({
  /** Forced pairs that were not kept. */
  dropped: z.array(roundPair.extend({ reason: z.enum([...proposalObstacle.options, 'not_in_round']) })),
  /** Scenarios without a single possible capability: how many were looked at and what each reason took out. */
  bare: z.array(
    z.object({
      scenarioId: z.string(),
      considered: z.number().int(),
      /** By constraint; one capability can break several. */
      ruledOut: z.record(z.string(), z.number().int()),
      excluded: z.number().int(),
      belowLeastScore: z.number().int(),
    }),
  ),
})
export type RoundNotes = z.infer<typeof roundNotes>

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
  notes: roundNotes.optional(),
  /** Why those without anyone got nobody; where a round is large, only the first of them. */
  leftOut: z.array(leftOutParty),
  proposals: z.array(roundProposal),
  /** The listings that the result and the configuration name. */
  listings: z.array(listingCard),
  /** The vendors that the configuration names. */
  vendors: z.array(organisationCard.pick({ id: true, name: true, nameEn: true, verification: true, membership: true })),
  actions: z.array(z.string()),
})
export type RoundDetail = z.infer<typeof roundDetail>
