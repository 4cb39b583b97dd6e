import type { z } from 'zod'

import type { roundConfig } from '@duijie/domain/rounds/round-config.schema.ts'
import type { MemberRole, StaffRole } from '@duijie/domain/accounts/role.schema.ts'
import type { ListingBody } from '@duijie/domain/listings/body.schema.ts'
import type { ListingStatus } from '@duijie/domain/listings/listing.schema.ts'
import type { OrganisationInput, OrganisationMembership } from '@duijie/domain/organisations/organisation.schema.ts'
import type { VerificationState } from '@duijie/domain/organisations/verification-states.ts'
import type { DeclineReason, PairingSide, PairingStage, PairingTurn } from '@duijie/domain/pairings/pairing.schema.ts'

/** Ages are whole days before the `today` that the world is built for; 0 is today. */
export type DaysAgo = number

export type DemoOrganisation = OrganisationInput & {
  key: string
  verification: VerificationState
  membership: OrganisationMembership
  /** Where the facts of a real one were read. */
  sourceUrl?: string
  /** Given where `verification` is rejected or suspended. */
  verificationReason?: string
  joinedDaysAgo: DaysAgo
  /** Invented by us; a real one carries no credit code and no contact. */
  fictional: boolean
}

export type DemoPerson = {
  key: string
  name: string
  /** Under demo.duijie.example, which can never receive mail. */
  email: string
  staffRoles: readonly StaffRole[]
  memberships: readonly { organisation: string; role: MemberRole }[]
}

export type DemoListing = {
  key: string
  organisation: string
  status: ListingStatus
  /** When it was published, or, where it never was, when it was last saved. */
  publishedDaysAgo: DaysAgo
  /** Where the facts stand; present for every real model and every open dataset. */
  source?: string
  body: ListingBody
}

type Entry<Kind extends string> = { kind: Kind; daysAgo: DaysAgo; by: string }

/**
 * One entry of a pairing's history, oldest first. `by` is a person's key. A second consent is followed by the move to
 * `connected`; a decline moves the pairing itself, so no `moved` entry follows it.
 */
export type DemoPairingEntry =
  | (Entry<'moved'> & { from: PairingStage; to: PairingStage; reason?: string })
  | (Entry<'consented'> & { side: PairingSide; text?: string })
  | (Entry<'declined'> & {
      side: PairingSide
      from: PairingStage
      to: 'declined'
      reason: DeclineReason
      text?: string
    })
  | (Entry<'note'> & { text: string; audience: 'internal' | 'shared' })
  | (Entry<'assigned'> & { broker: string })
  | (Entry<'next_step'> & { text: string; turn: PairingTurn; dueInDays?: number })

/** The step that a pairing waits for; `dueInDays` counts from today and is negative where it is overdue. */
export type DemoNextStep = { text: string; turn: PairingTurn; dueInDays?: number }

export type DemoPairing = {
  key: string
  /** Key of the scenario's listing. */
  scenario: string
  /** Key of the capability's listing. */
  capability: string
  /** Where it stands today: what its history adds up to from `screening`. */
  stage: PairingStage
  /** Key of the broker who looks after it now; absent while nobody does. */
  broker?: string
  proposedDaysAgo: DaysAgo
  proposedBy: 'broker' | 'scenario' | 'capability'
  /** Key of the person who proposed. */
  proposer: string
  proposalNote?: string
  history: readonly DemoPairingEntry[]
  nextStep?: DemoNextStep
}

export type DemoWorld = {
  organisations: readonly DemoOrganisation[]
  people: readonly DemoPerson[]
  listings: readonly DemoListing[]
  pairings: readonly DemoPairing[]
}

/** A round as its broker set it up. It is run when the platform first starts, and published where `isPublished`. */
export type DemoRound = { by: string; config: z.input<typeof roundConfig>; isPublished?: true }
