import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'

/** Whether somebody else has to act and has not been reminded of it just now. */
export const mayRemind = ({ turn, reminded }: Pick<PairingCard, 'turn' | 'reminded'>): boolean =>
  (turn === 'scenario' || turn === 'capability' || turn === 'both') && !reminded?.isRecent
