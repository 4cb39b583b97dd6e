import { jobMachine } from '@duijie/domain/jobs/job.transitions.ts'
import { changeRequestMachine } from '@duijie/domain/listings/change-request.transitions.ts'
import { listingMachine } from '@duijie/domain/listings/listing.transitions.ts'
import { invitationMachine } from '@duijie/domain/organisations/invitation.transitions.ts'
import { verificationMachine } from '@duijie/domain/organisations/verification.transitions.ts'
import { consentMachine } from '@duijie/domain/pairings/consent.transitions.ts'
import { pairingMachine } from '@duijie/domain/pairings/pairing.transitions.ts'
import { roundProposalMachine, roundQuestionMachine } from '@duijie/domain/rounds/round-parts.transitions.ts'
import { roundMachine } from '@duijie/domain/rounds/round.transitions.ts'
import type { StateMachine } from '@duijie/domain/shared/state-machine.ts'
import type { Rule } from './rule.ts'

/** A column that moves by a transition table of the domain. */
export type MovingColumn = { table: string; column: string; machine: StateMachine<string> }

export const movingColumns: readonly MovingColumn[] = [
  { table: 'pairing', column: 'stage', machine: pairingMachine },
  { table: 'pairing', column: 'scenario_consent', machine: consentMachine },
  { table: 'pairing', column: 'capability_consent', machine: consentMachine },
  { table: 'listing', column: 'status', machine: listingMachine },
  { table: 'change_request', column: 'state', machine: changeRequestMachine },
  { table: 'organisation', column: 'verification', machine: verificationMachine },
  { table: 'invitation', column: 'state', machine: invitationMachine },
  { table: 'round', column: 'status', machine: roundMachine },
  { table: 'round_proposal', column: 'state', machine: roundProposalMachine },
  { table: 'round_question', column: 'status', machine: roundQuestionMachine },
  { table: 'job', column: 'state', machine: jobMachine },
]

/** SQL: the table of a column has a step from one value to another; from nothing where it begins. */
export const isStep = (machine: string, from: string, to: string): string =>
  `EXISTS (SELECT 1 FROM lookup_move WHERE machine = '${machine}' AND from_value = ${from} AND to_value = ${to})`

/** A row begins where its table begins, and goes only where a step leads. */
export const moveRules = (columns: readonly MovingColumn[]): Rule[] =>
  columns.flatMap(({ table, column }) => {
    const machine = `${table}.${column}`
    return [
      {
        table,
        on: 'insert',
        when: `NOT ${isStep(machine, "''", `NEW.${column}`)}`,
        refusal: `${machine}: cannot begin so`,
      },
      {
        table,
        on: 'update',
        of: [column],
        when: `NEW.${column} IS DISTINCT FROM OLD.${column} AND NOT ${isStep(machine, `OLD.${column}`, `NEW.${column}`)}`,
        refusal: `${machine}: no such step`,
      },
    ]
  })
