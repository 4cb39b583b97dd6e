import { jobState } from '@duijie/domain/jobs/job.schema.ts'
import { pairingStages } from '@duijie/domain/pairings/pairing-stages.ts'
import { roundQuestionView } from '@duijie/domain/rounds/round-question.schema.ts'
import { roundProposal, roundStatus } from '@duijie/domain/rounds/round.schema.ts'
import { at, stamps, type SampleRow } from './sample-row.ts'

const pairing = (name: string, stage: string, consent: string): SampleRow => ({
  table: 'pairing',
  row: {
    id: `pai_${name}`,
    scenario_id: 'lst_scenario',
    capability_id: `lst_for_${name}`,
    scenario_organisation_id: 'org_plant',
    capability_organisation_id: 'org_vendor',
    stage,
    stage_since: at,
    version: 2,
    lane: 'manufacturing',
    broker_id: 'usr_broker',
    score: 0.75,
    explanation: '{}',
    scenario_consent: consent,
    capability_consent: consent,
    consent_details: '{}',
    next_step_by: 'broker',
    proposed_by: 'usr_broker',
    proposed_side: 'platform',
    invited_at: at,
    updated_by: 'usr_broker',
    ...stamps,
  },
})

/** A pairing in each stage, and two whose consents are not given. */
export const sampleBrokering: SampleRow[] = [
  // Both have consented, so that a move is refused for what it is.
  ...pairingStages.map((stage) => pairing(stage, stage, 'consented')),
  pairing('pending', 'invited', 'pending'),
  pairing('refused', 'closed', 'declined'),
]

/** Timelines, what is taken along, rounds, jobs, weights, events and the trail. */
export const sampleRecords: SampleRow[] = [
  {
    table: 'pairing_listing',
    row: {
      pairing_id: 'pai_pilot',
      listing_id: 'lst_capability',
      role: 'open_model',
      title: '{}',
      added_by: 'usr_broker',
      added_at: at,
    },
  },
  ...pairingStages.map((stage) => ({
    table: 'pairing_event',
    row: {
      id: `pev_${stage}`,
      pairing_id: `pai_${stage}`,
      kind: 'moved',
      actor_id: 'usr_broker',
      actor_side: 'platform',
      to_stage: stage,
      audience: 'shared',
      created_at: at,
    },
  })),
  ...roundStatus.options.map((status) => ({
    table: 'round',
    row: {
      id: `rnd_${status}`,
      title: status,
      status,
      mode: 'fair',
      version: 2,
      config: '{}',
      progress: 0.5,
      total: 1.25,
      notes: '{}',
      created_by: 'usr_broker',
      ...stamps,
    },
  })),
  ...roundProposal.shape.state.options.map((state) => ({
    table: 'round_proposal',
    row: {
      round_id: `rnd_published`,
      scenario_id: 'lst_scenario',
      capability_id: `lst_for_${{ proposed: 'nda', skipped: 'pilot', left_out: 'closed', withdrawn: 'declined', kept: 'contract' }[state]}`,
      state,
      pairing_id: state === 'left_out' ? null : 'pai_nda',
      reason: state === 'left_out' ? 'listing_gone' : null,
    },
  })),
  ...roundQuestionView.shape.status.options.map((status) => ({
    table: 'round_question',
    row: {
      id: `rqn_${status}`,
      round_id: 'rnd_done',
      scenario_id: 'lst_scenario',
      status,
      progress: 0.25,
      asked_by: 'usr_broker',
      asked_at: at,
    },
  })),
  ...jobState.options.map((state) => ({
    table: 'job',
    row: {
      id: `job_${state}`,
      name: 'sample',
      payload: 'null',
      state,
      attempts: 1,
      progress: 0,
      is_cancelled: 0,
      run_at: at,
      lease_holder: state === 'running' ? 'process' : null,
      lease_until: state === 'running' ? at : null,
      created_by: 'system',
      created_at: at,
    },
  })),
  {
    table: 'weight_version',
    row: { number: 1, weights: '{}', note: '', created_by: 'usr_broker', created_at: at },
  },
  { table: 'weight_activation', row: { sequence: 1, number: 1, activated_by: 'usr_broker', activated_at: at } },
  {
    table: 'audit',
    row: {
      id: 'aud_one',
      at,
      actor_id: 'usr_owner',
      action: 'listing.created',
      object_kind: 'listing',
      object_id: 'lst_draft',
      detail: '{}',
      previous_hash: '0',
      hash: '1',
    },
  },
  {
    table: 'outbox',
    row: { id: 'evt_one', type: 'listing.changed', version: 1, object_id: 'lst_draft', payload: '{}', created_at: at },
  },
]
