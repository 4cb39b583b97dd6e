import { signalFields } from '@duijie/domain/matches/missing.rules.ts'
import type { SignalView } from '@duijie/domain/matches/signal.view.schema.ts'
import type { PairingSide } from '@duijie/domain/pairings/pairing.schema.ts'

/** What is demanded weighs nothing, yet whoever does not say whether he has it is passed over. */
const demanded = new Set(['certificate'])

/** The first field that the reader's own listing leaves open and that would settle a signal; what is demanded, then the weightiest. */
export const missingField = (
  signals: readonly SignalView[],
  side: PairingSide,
): { signal: SignalView; field: string } | undefined => {
  const open = signals
    .filter(
      ({ value, reason, missing }) =>
        value === null &&
        Array.isArray(reason.params.missing) &&
        reason.params.missing.includes(side) &&
        !missing?.some((part) => part.side === side && part.state === 'hidden'),
    )
    .toSorted(
      (left, right) => Number(demanded.has(right.name)) - Number(demanded.has(left.name)) || right.weight - left.weight,
    )
  for (const signal of open) {
    const field = signalFields[signal.name]?.[side]?.[0]
    if (field) return { signal, field }
  }
  return undefined
}
