import type { ParameterKind, ParametersIn } from '../reasons.ts'
import { toReason } from '../signals/signal.ts'
import type { Reason } from '../signals/signal.ts'

type Listed = Readonly<Record<string, Readonly<Record<string, ParameterKind>>>>

const certificates = { certificates: 'ids' } as const
const modes = { modes: 'ids' } as const

/** What a vendor can be advised to do, with the parameters. A sentence for each stands in the web. */
const capabilityChanges = {
  'price.lower': { fromFen: 'fen', toFen: 'fen' },
  'price.state': { toFen: 'fen' },
  'trl.raise': { from: 'number', to: 'number' },
  'trl.state': { to: 'number' },
  'deployment.add': modes,
  'certificate.obtain': certificates,
  'certificate.state': certificates,
  'capacity.raise': { from: 'number', to: 'number', load: 'number' },
  'evidence.add': { pieces: 'number', sectors: 'ids' },
  'verification.obtain': {},
  'pause.end': {},
} as const satisfies Listed

/** What the owner of a scenario can be advised to ask less of. */
const scenarioChanges = {
  'budget.raise': { fromFen: 'fen', toFen: 'fen' },
  'deployment.accept': modes,
  'residency.loosen': { from: 'word', to: 'word' },
  'certificate.waive': certificates,
  'modelKind.permit': { kinds: 'ids' },
} as const satisfies Listed

export const changeReasons = { ...capabilityChanges, ...scenarioChanges }

export type ChangeCode = keyof typeof changeReasons

/** All codes, those of a capability first. */
export const changeCodes = Object.keys(changeReasons) as ChangeCode[]

/** What to do: its code and exactly the parameters that the list gives for it. */
export const advise = <Code extends ChangeCode>(code: Code, params: ParametersIn<typeof changeReasons, Code>): Reason =>
  toReason(code, params)
