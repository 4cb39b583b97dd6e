import { pairingStages } from '@duijie/domain/pairings/pairing-stages.ts'
import type { PairingStage } from '@duijie/domain/pairings/pairing.schema.ts'

/** The list's URL. What is default is absent. */
export type ListState = { stage?: PairingStage; mine?: '1' }

export const readListState = (raw: Record<string, unknown>): ListState => {
  const stage = pairingStages.find((known) => known === raw['stage'])
  return { ...(stage ? { stage } : {}), ...(raw['mine'] === '1' ? { mine: '1' as const } : {}) }
}
