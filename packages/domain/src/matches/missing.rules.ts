import type { PairingSide } from '../pairings/pairing.schema.ts'

/** Why a side's part of a signal is not known: it is not filled in, it opens by consent, or there is nothing to fill in. */
export const missingStates = ['absent', 'hidden', 'unknown'] as const
export type MissingState = (typeof missingStates)[number]

type Fields = { readonly [Side in PairingSide]?: readonly string[] }

/** The fields of each side's form that would settle a signal, the first one first. */
export const signalFields: Readonly<Record<string, Fields>> = {
  text: { scenario: ['summary'] },
  concepts: { scenario: ['tasks', 'modalities', 'sectors'] },
  task: { scenario: ['tasks'], capability: ['tasks'] },
  sector: { scenario: ['sectors'], capability: ['sectors'] },
  modality: { scenario: ['modalities'], capability: ['modalities'] },
  deployment: { scenario: ['deployments'], capability: ['deployments'] },
  residency: { scenario: ['region'], capability: ['deployments'] },
  certificate: { capability: ['certificates'] },
  budget: { scenario: ['budgetMaximumFen'], capability: ['priceMinimumFen', 'priceMaximumFen'] },
  timing: { scenario: ['deadline'], capability: ['leadTimeDays'] },
  trl: { scenario: ['trlMinimum'], capability: ['trl'] },
  language: { scenario: ['languages'], capability: ['languages'] },
  evidence: { scenario: ['sectors'] },
}

/**
 * The state of what a side lacks for a signal. `isOpen` tells whether the signal was rated with that field at hand: a
 * field that is not open is hidden, whether or not it is filled, so that nothing shows through.
 */
export const missingStateOf = (signal: string, side: PairingSide, isOpen: (field: string) => boolean): MissingState => {
  const fields = signalFields[signal]?.[side]
  if (!fields) return 'unknown'
  return fields.every(isOpen) ? 'absent' : 'hidden'
}
