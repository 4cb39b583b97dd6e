import type { StateMachine } from '../shared/state-machine.ts'
import type { RoundQuestionStatus } from './round-question.schema.ts'
import type { RoundProposal } from './round.schema.ts'

/** What becomes of an assignment once its round is published; an undone round takes back what nobody has touched. */
export const roundProposalMachine: StateMachine<RoundProposal['state']> = {
  starts: ['proposed', 'skipped', 'left_out'],
  steps: [
    { from: 'proposed', act: 'withdraw', to: 'withdrawn' },
    { from: 'proposed', act: 'keep', to: 'kept' },
  ],
}

/** A question about a round, answered at once where that is possible. */
export const roundQuestionMachine: StateMachine<RoundQuestionStatus> = {
  starts: ['queued', 'done'],
  steps: [
    { from: 'queued', act: 'start', to: 'running' },
    { from: 'queued', act: 'cancel', to: 'cancelled' },
    { from: 'running', act: 'answer', to: 'done' },
    { from: 'running', act: 'fail', to: 'failed' },
    { from: 'running', act: 'cancel', to: 'cancelled' },
  ],
}
