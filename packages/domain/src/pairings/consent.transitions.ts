import type { StateMachine } from '../shared/state-machine.ts'
import type { ConsentState } from './pairing.schema.ts'

/**
 * What a side's consent can become. Consenting and declining are entries of the pairing's timeline by a member of that
 * side; a pairing takes over the consent of a side whose own proposal of it is joined to it; one that begins anew asks
 * both sides again.
 */
export const consentMachine: StateMachine<ConsentState, 'consented' | 'joined' | 'declined' | 'reopened'> = {
  starts: ['pending', 'consented'],
  steps: [
    { from: 'pending', act: 'consented', to: 'consented' },
    { from: 'pending', act: 'joined', to: 'consented' },
    { from: 'pending', act: 'declined', to: 'declined' },
    { from: 'consented', act: 'declined', to: 'declined' },
    { from: 'consented', act: 'reopened', to: 'pending' },
    { from: 'declined', act: 'reopened', to: 'pending' },
  ],
}
