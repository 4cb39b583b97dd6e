/**
 * What a limit speaks of. `each_…`: one limit for every value there is; the others: for the value that is named. Client,
 * region of clients and sector belong to the scenarios, everything else to the capabilities and their vendors. In a file
 * without schemas, for the browser.
 */
export const limitKinds = [
  'each_vendor',
  'vendors',
  'size',
  'each_region',
  'region',
  'form',
  'each_client',
  'each_sector',
  'sector',
] as const
export type LimitKind = (typeof limitKinds)[number]

/** Values of a limit on the size of vendors: a class of size, or all small and medium enterprises together. */
export const limitSizes = ['sme', 'large', 'medium', 'small', 'micro'] as const

export const limitForms = ['model', 'algorithm', 'technology', 'service'] as const

/** Limits on scenarios count over the whole round: within one scenario they would say what its demand says. */
export const isOfScenarios = (kind: LimitKind): boolean =>
  kind === 'each_client' || kind === 'each_sector' || kind === 'sector'

const hasValue = (kind: LimitKind): boolean => !kind.startsWith('each_') && kind !== 'vendors'

type Limit = {
  of: LimitKind
  value?: string | undefined
  vendorIds?: readonly string[] | undefined
  atLeast?: number | undefined
  atMost?: number | undefined
}

export type LimitProblem = 'value_needed' | 'vendors_needed' | 'number_needed' | 'range_crossed'

/** What a limit still lacks, and the field beside which the form says so. */
export const limitProblem = ({
  of,
  value,
  vendorIds = [],
  atLeast,
  atMost,
}: Limit): { field: 'value' | 'vendorIds' | 'atMost'; problem: LimitProblem } | undefined => {
  if (hasValue(of) && !value) return { field: 'value', problem: 'value_needed' }
  if (of === 'vendors' && vendorIds.length === 0) return { field: 'vendorIds', problem: 'vendors_needed' }
  if (atLeast === undefined && atMost === undefined) return { field: 'atMost', problem: 'number_needed' }
  if (atLeast !== undefined && atMost !== undefined && atLeast > atMost)
    return { field: 'atMost', problem: 'range_crossed' }
  return undefined
}
