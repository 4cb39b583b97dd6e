/** What a parameter holds: taxonomy ids, sides that did not say, an amount, a whole number, or one word of a fixed list. */
export type ParameterKind = 'ids' | 'sides' | 'fen' | 'number' | 'word'

const coverage = { same: 'ids', near: 'ids', open: 'ids' } as const
const missing = { missing: 'sides' } as const
const price = { limitFen: 'fen', lowestFen: 'fen', highestFen: 'fen' } as const
const sectors = { wanted: 'ids', offered: 'ids' } as const
const time = { daysLeft: 'number', leadTimeDays: 'number' } as const
const levels = { wanted: 'number', offered: 'number' } as const
const interest = { scenario: 'word', capability: 'word' } as const

/** Every reason that a bar of an explanation can give, with its parameters. A sentence for each stands in the web. */
export const signalReasons = {
  'text.common': { pieces: 'number' },
  'text.none': { pieces: 'number' },
  'text.unknown': missing,
  'concepts.common': { same: 'ids', near: 'ids' },
  'concepts.none': { wanted: 'ids' },
  'concepts.unknown': missing,
  'task.covered': coverage,
  'task.none': coverage,
  'task.unknown': missing,
  'sector.same': sectors,
  'sector.near': sectors,
  'sector.far': sectors,
  'sector.unknown': missing,
  'evidence.found': { pieces: 'number', sectors: 'ids' },
  'evidence.none': { pieces: 'number', sectors: 'ids' },
  'evidence.unknown': missing,
  'modality.covered': coverage,
  'modality.none': coverage,
  'modality.unknown': missing,
  'deployment.possible': { common: 'ids' },
  'deployment.none': { accepted: 'ids', offered: 'ids' },
  'deployment.any': {},
  'deployment.unknown': missing,
  'residency.kept': { residency: 'word' },
  'residency.leaves': { residency: 'word' },
  'residency.any': {},
  'residency.unknown': missing,
  'certificate.held': { required: 'ids' },
  'certificate.lacking': { lacking: 'ids' },
  'certificate.any': {},
  'certificate.unknown': missing,
  'budget.fits': price,
  'budget.partly': price,
  'budget.above': price,
  'budget.unknown': missing,
  'timing.inTime': time,
  'timing.late': time,
  'timing.unknown': missing,
  'trl.ready': levels,
  'trl.below': levels,
  'trl.unknown': missing,
  'language.common': { common: 'ids', wanted: 'ids' },
  'language.none': { common: 'ids', wanted: 'ids' },
  'language.unknown': missing,
  'outcome.record': { succeeded: 'number', failed: 'number' },
  'outcome.unknown': missing,
  'interest.both': interest,
  'interest.one': interest,
  'interest.unknown': missing,
  'semantic.near': {},
  'semantic.unknown': {},
} as const satisfies Record<string, Readonly<Record<string, ParameterKind>>>

export type SignalReasonCode = keyof typeof signalReasons

/** All codes, in the order of the bars. */
export const signalReasonCodes = Object.keys(signalReasons) as SignalReasonCode[]

type ValueOfKind = { ids: string[]; sides: string[]; fen: number; number: number; word: string }

/** The parameters that a reason must be given whose code stands in `List`. */
export type ParametersIn<List, Code extends keyof List> = {
  readonly [Name in keyof List[Code]]: List[Code][Name] extends ParameterKind ? ValueOfKind[List[Code][Name]] : never
}

/** The parameters that a signal's reason with this code must be given. */
export type ParametersOf<Code extends SignalReasonCode> = ParametersIn<typeof signalReasons, Code>
