import type { DeclineReason, PairingSide, PairingStage } from '@duijie/domain/pairings/pairing.schema.ts'
import { findPairingTransition } from '@duijie/domain/pairings/pairing.transitions.ts'

import type { DemoListing, DemoNextStep, DemoPairing, DemoPairingEntry } from './types.ts'

/** A stage that a pairing reached, and how many days ago. */
export type Step = readonly [stage: PairingStage, daysAgo: number]

/** A remark: days ago, who, words; internal ones are for staff only. */
export type Remark = readonly [daysAgo: number, by: string, text: string, audience?: 'internal']

export type PairingSeed = {
  scenario: string
  capability: string
  /** Who looks after it from the start; absent while nobody does. */
  broker?: string
  /** Who took it over later, and how many days ago. */
  handedTo?: readonly [broker: string, daysAgo: number]
  proposedDaysAgo: number
  proposedBy?: 'scenario' | 'capability'
  proposalNote?: string
  /** After `screening`, in order. */
  steps: readonly Step[]
  /** A consent that still waits for the other side's. */
  consent?: readonly [side: PairingSide, daysAgo: number]
  decline?: { side: PairingSide; reason: DeclineReason; text?: string }
  /** Why the moves that need a reason were made, in order. */
  reasons?: readonly string[]
  remarks?: readonly Remark[]
  nextStep?: DemoNextStep
}

type Owners = Readonly<Record<PairingSide, string>>

const ownersOf = (seed: PairingSeed, listings: ReadonlyMap<string, DemoListing>): Owners => ({
  scenario: `${listings.get(seed.scenario)?.organisation ?? ''}-owner`,
  capability: `${listings.get(seed.capability)?.organisation ?? ''}-owner`,
})

/** Both consents, the first up to two days before the second, then the move that they bring about. */
const connection = (
  from: PairingStage,
  to: PairingStage,
  daysAgo: number,
  since: number,
  owners: Owners,
): DemoPairingEntry[] => [
  { kind: 'consented', daysAgo: Math.min(since, daysAgo + 2), by: owners.scenario, side: 'scenario' },
  { kind: 'consented', daysAgo, by: owners.capability, side: 'capability' },
  { kind: 'moved', daysAgo, by: owners.capability, from, to },
]

const brokerOn = (seed: PairingSeed, daysAgo: number): string =>
  seed.handedTo && daysAgo <= seed.handedTo[1] ? seed.handedTo[0] : (seed.broker ?? 'broker-tang')

const entriesOfStep = (
  seed: PairingSeed,
  owners: Owners,
  index: number,
  reason: string | undefined,
): DemoPairingEntry[] => {
  const [from, since]: Step = seed.steps[index - 1] ?? ['screening', seed.proposedDaysAgo]
  const [to, daysAgo]: Step = seed.steps[index] ?? ['screening', seed.proposedDaysAgo]
  const transition = findPairingTransition(from, to)
  if (to === 'declined' && seed.decline) {
    return [{ kind: 'declined', daysAgo, by: owners[seed.decline.side], from, to, ...seed.decline }]
  }
  if (transition?.by === 'consent') return connection(from, to, daysAgo, since, owners)
  return [{ kind: 'moved', daysAgo, by: brokerOn(seed, daysAgo), from, to, ...(reason ? { reason } : {}) }]
}

const needsReason = (seed: PairingSeed, index: number): boolean => {
  const from = seed.steps[index - 1]?.[0] ?? 'screening'
  const to = seed.steps[index]?.[0] ?? 'screening'
  return to !== 'declined' && findPairingTransition(from, to)?.reasonNeeded === true
}

const stepEntries = (seed: PairingSeed, owners: Owners): DemoPairingEntry[] =>
  seed.steps.flatMap((_step, index) => {
    const reasonIndex = seed.steps.slice(0, index).filter((_before, before) => needsReason(seed, before)).length
    return entriesOfStep(seed, owners, index, needsReason(seed, index) ? seed.reasons?.[reasonIndex] : undefined)
  })

const assignmentEntries = (seed: PairingSeed, proposer: string): DemoPairingEntry[] =>
  seed.broker
    ? [
        {
          kind: 'assigned',
          daysAgo: seed.proposedDaysAgo,
          by: proposer === seed.broker ? proposer : 'admin',
          broker: seed.broker,
        },
      ]
    : []

const laterEntries = (seed: PairingSeed, owners: Owners): DemoPairingEntry[] => [
  ...(seed.consent
    ? [{ kind: 'consented' as const, daysAgo: seed.consent[1], by: owners[seed.consent[0]], side: seed.consent[0] }]
    : []),
  ...(seed.handedTo
    ? [{ kind: 'assigned' as const, daysAgo: seed.handedTo[1], by: 'admin', broker: seed.handedTo[0] }]
    : []),
  ...(seed.remarks ?? []).map(([daysAgo, by, text, audience]) => ({
    kind: 'note' as const,
    daysAgo,
    by,
    text,
    audience: audience ?? ('shared' as const),
  })),
]

const nextStepEntries = (seed: PairingSeed): DemoPairingEntry[] => {
  const daysAgo = seed.steps.at(-1)?.[1] ?? seed.proposedDaysAgo
  return seed.nextStep ? [{ kind: 'next_step', daysAgo, by: brokerOn(seed, daysAgo), ...seed.nextStep }] : []
}

/** Writes a pairing's history out of its seed, oldest first; entries of one day keep the order in which they happened. */
export const buildPairing = (seed: PairingSeed, listings: ReadonlyMap<string, DemoListing>): DemoPairing => {
  const owners = ownersOf(seed, listings)
  const proposer = seed.proposedBy ? owners[seed.proposedBy] : (seed.broker ?? 'broker-tang')
  const broker = seed.handedTo?.[0] ?? seed.broker
  const history = [
    ...assignmentEntries(seed, proposer),
    ...stepEntries(seed, owners),
    ...laterEntries(seed, owners),
    ...nextStepEntries(seed),
  ].toSorted((left, right) => right.daysAgo - left.daysAgo)
  return {
    key: `${seed.scenario}--${seed.capability}`,
    scenario: seed.scenario,
    capability: seed.capability,
    stage: seed.steps.at(-1)?.[0] ?? 'screening',
    ...(broker ? { broker } : {}),
    proposedDaysAgo: seed.proposedDaysAgo,
    proposedBy: seed.proposedBy ?? 'broker',
    proposer,
    ...(seed.proposalNote ? { proposalNote: seed.proposalNote } : {}),
    history,
    ...(seed.nextStep ? { nextStep: seed.nextStep } : {}),
  }
}
