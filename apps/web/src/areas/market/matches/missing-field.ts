import type { SignalView } from '@duijie/domain/matches/signal.view.schema.ts'
import type { PairingSide } from '@duijie/domain/pairings/pairing.schema.ts'

/** The field of each side's form that would settle a signal; signals without one depend on nothing he can type. */
const fields: Record<string, { scenario?: string; capability?: string }> = {
  task: { scenario: 'tasks', capability: 'tasks' },
  sector: { scenario: 'sectors', capability: 'sectors' },
  modality: { scenario: 'modalities', capability: 'modalities' },
  deployment: { scenario: 'deployments', capability: 'deployments' },
  residency: { scenario: 'region', capability: 'deployments' },
  certificate: { capability: 'certificates' },
  budget: { scenario: 'budgetMaximumFen', capability: 'priceMinimumFen' },
  timing: { scenario: 'deadline', capability: 'leadTimeDays' },
  trl: { scenario: 'trlMinimum', capability: 'trl' },
  language: { scenario: 'languages', capability: 'languages' },
  evidence: { scenario: 'sectors' },
}

/** What is demanded weighs nothing, yet whoever does not say whether he has it is passed over. */
const demanded = new Set(['certificate'])

/** The first field that the reader's own listing leaves open and that would settle a signal; what is demanded, then the weightiest. */
export const missingField = (
  signals: readonly SignalView[],
  side: PairingSide,
): { signal: SignalView; field: string } | undefined => {
  const open = signals
    .filter(
      ({ value, reason }) =>
        value === null && Array.isArray(reason.params.missing) && reason.params.missing.includes(side),
    )
    .toSorted(
      (left, right) => Number(demanded.has(right.name)) - Number(demanded.has(left.name)) || right.weight - left.weight,
    )
  for (const signal of open) {
    const field = fields[signal.name]?.[side]
    if (field) return { signal, field }
  }
  return undefined
}
