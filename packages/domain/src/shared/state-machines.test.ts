import { assert, array, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { jobMachine } from '../jobs/job.transitions.ts'
import { jobState } from '../jobs/job.schema.ts'
import { changeRequestMachine, changeRequestStates } from '../listings/change-request.transitions.ts'
import { listingStatus } from '../listings/listing.schema.ts'
import { findListingTransition, listingMachine, type ListingAction } from '../listings/listing.transitions.ts'
import { invitationMachine, invitationStates } from '../organisations/invitation.transitions.ts'
import { verificationState } from '../organisations/organisation.schema.ts'
import {
  canRequestVerification,
  verificationMachine,
  verificationNeedsReason,
  verificationTransitions,
} from '../organisations/verification.transitions.ts'
import { consentMachine } from '../pairings/consent.transitions.ts'
import { consentState } from '../pairings/pairing.schema.ts'
import { goalStage, pairingStages } from '../pairings/pairing-stages.ts'
import { pairingMachine } from '../pairings/pairing.transitions.ts'
import { roundProposalMachine, roundQuestionMachine } from '../rounds/round-parts.transitions.ts'
import { roundQuestionView } from '../rounds/round-question.schema.ts'
import { roundProposal, roundStatus } from '../rounds/round.schema.ts'
import { roundMachine } from '../rounds/round.transitions.ts'
import type { StateMachine } from './state-machine.ts'

type Named = { name: string; machine: StateMachine<string>; states: readonly string[]; ends: readonly string[] }

/** `ends` are the states that nothing leaves. */
const machines: readonly Named[] = [
  { name: 'pairing', machine: pairingMachine, states: pairingStages, ends: [goalStage] },
  { name: 'consent', machine: consentMachine, states: consentState.options, ends: [] },
  { name: 'listing', machine: listingMachine, states: listingStatus.options, ends: [] },
  {
    name: 'change request',
    machine: changeRequestMachine,
    states: changeRequestStates,
    ends: ['approved', 'rejected', 'withdrawn'],
  },
  { name: 'verification', machine: verificationMachine, states: verificationState.options, ends: [] },
  {
    name: 'invitation',
    machine: invitationMachine,
    states: invitationStates,
    ends: ['accepted', 'declined', 'cancelled'],
  },
  { name: 'round', machine: roundMachine, states: roundStatus.options, ends: [] },
  {
    name: 'proposal of a round',
    machine: roundProposalMachine,
    states: roundProposal.shape.state.options,
    ends: ['skipped', 'left_out', 'withdrawn', 'kept'],
  },
  {
    name: 'question about a round',
    machine: roundQuestionMachine,
    states: roundQuestionView.shape.status.options,
    ends: ['done', 'failed', 'cancelled'],
  },
  { name: 'job', machine: jobMachine, states: jobState.options, ends: ['done'] },
]

describe.each(machines)('the states of a $name', ({ machine, states, ends }) => {
  it('are those of its schema, each of them reached from a beginning', () => {
    const reached = new Set(machine.starts)
    for (const state of reached)
      for (const { to } of machine.steps.filter(({ from }) => from === state)) reached.add(to)
    expect([...reached].toSorted()).toEqual(states.toSorted())
  })

  it('are left, but for those in which it ends', () => {
    const left = new Set(machine.steps.map(({ from }) => from))
    expect(states.filter((state) => !left.has(state)).toSorted()).toEqual(ends.toSorted())
  })

  it('have each step once', () => {
    const keys = machine.steps.map(({ from, act, to }) => `${from} ${act} ${to}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('are the only ones on any walk, which stops nowhere but at an end', () => {
    assert(
      property(array(integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 60 }), (choices) => {
        let state = machine.starts[(choices[0] ?? 0) % machine.starts.length] ?? ''
        for (const choice of choices) {
          const open = machine.steps.filter(({ from }) => from === state)
          if (open.length === 0) {
            expect(ends).toContain(state)
            break
          }
          state = open[choice % open.length]?.to ?? ''
          expect(states).toContain(state)
        }
      }),
    )
  })
})

describe('a listing', () => {
  const actions: readonly ListingAction[] = [
    'submit',
    'recall',
    'approve',
    'reject',
    'archive',
    'restore',
    'expire',
    'renew',
  ]
  const legal: Readonly<Record<string, string>> = {
    'draft submit': 'in_review',
    'draft archive': 'archived',
    'in_review recall': 'draft',
    'in_review approve': 'published',
    'in_review reject': 'draft',
    'published expire': 'expired',
    'published archive': 'archived',
    'expired renew': 'in_review',
    'expired archive': 'archived',
    'archived restore': 'draft',
  }

  it.each(listingStatus.options.flatMap((from) => actions.map((action) => ({ from, action }))))(
    '$from, $action',
    ({ from, action }) => expect(findListingTransition(from, action)?.to).toBe(legal[`${from} ${action}`]),
  )

  it('is published by a reviewer, or by an operator’s import, and by nobody else', () => {
    const acts = new Set(listingMachine.steps.filter(({ to }) => to === 'published').map(({ act }) => act))
    expect(acts).toEqual(new Set(['approve', 'imported']))
    expect(findListingTransition('in_review', 'approve')?.by).toBe('reviewer')
  })

  it('is rejected with a reason', () => expect(findListingTransition('in_review', 'reject')?.reasonNeeded).toBe(true))
})

describe('a verification', () => {
  it.each(verificationState.options)('%s: staff never put it back in the queue', (from) => {
    expect(verificationTransitions[from]).not.toContain('pending')
    expect(verificationTransitions[from]).not.toContain('unverified')
    expect(verificationTransitions[from]).not.toContain(from)
  })
  it('is asked for by organisations that have none or were rejected', () => {
    expect(verificationState.options.filter(canRequestVerification)).toEqual(['unverified', 'rejected'])
  })
  it('needs a reason where the organisation has to act on it', () => {
    expect(verificationState.options.filter(verificationNeedsReason)).toEqual(['rejected', 'suspended'])
  })
})

describe('a consent', () => {
  it('is never given again without the pairing having begun anew', () => {
    expect(consentMachine.steps.filter(({ from, to }) => from === 'declined' && to === 'consented')).toEqual([])
    const back = consentMachine.steps.filter(({ to }) => to === 'pending').map(({ act }) => act)
    expect(new Set(back)).toEqual(new Set(['reopened']))
  })
})
