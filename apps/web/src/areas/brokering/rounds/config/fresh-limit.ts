import type { LimitKind } from '@duijie/domain/rounds/limit.rules.ts'
import type { RoundLimit } from '@duijie/domain/rounds/round-config.schema.ts'

/** A limit as the form offers it when its kind is chosen: the usual wish, to be changed. */
export const freshLimit = (of: LimitKind): RoundLimit => {
  if (of === 'size') return { of, per: 'scenario', value: 'sme', atLeast: 1 }
  if (of === 'vendors') return { of, per: 'round', vendorIds: [], atMost: 2 }
  return { of, per: 'round', atMost: 2 }
}
