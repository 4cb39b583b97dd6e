import type { CapabilityProfile, ScenarioProfile } from '../profile.ts'
import { heldCertificatesOf, lackingOf } from '../rules/certificates.ts'
import { knownDeployments } from '../rules/data-residency.ts'
import { LEVELS_TO_ZERO } from '../signals/trl.signal.ts'
import type { Ladder, Rung } from './change.ts'
import { advise } from './change-reasons.ts'
import { priceLadder } from './price-ladder.ts'

export type LadderOptions = {
  /** Prices are tried in multiples of this, in fen. Default 100: whole yuan. */
  readonly priceStepFen?: number
  /** Up to how many pieces of evidence in the scenario's sectors to add. Default 3. */
  readonly evidenceMost?: number
  /** Up to how many pairings at once. Default: one more than are under way, if that is more than the capacity. */
  readonly capacityMost?: number
}

const EFFORT_OF_EVIDENCE = 2
const EFFORT_OF_CERTIFICATE = 3

/** What a vendor could change about a capability for the sake of one scenario. Fields that cannot help are left out. */
export const laddersOf = (
  scenario: ScenarioProfile,
  capability: CapabilityProfile,
  options: LadderOptions,
): readonly Ladder[] =>
  [
    priceLadder(scenario, capability, options.priceStepFen ?? 100),
    trlLadder(scenario, capability),
    deploymentLadder(scenario, capability),
    certificateLadder(scenario, capability),
    capacityLadder(capability, options.capacityMost),
    evidenceLadder(scenario, options.evidenceMost ?? 3),
    verificationLadder(capability),
    pauseLadder(capability),
  ].filter(({ length }) => length > 0)

const ladderOf = (field: Ladder['field'], rungs: readonly Omit<Rung, 'field'>[], isMonotone = true): Ladder => ({
  field,
  length: rungs.length,
  isMonotone,
  rung(at) {
    const rung = rungs[at]
    if (!rung) throw new RangeError(`${field} has no rung ${at}`)
    return { field, ...rung }
  },
})

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)

/** Above the wanted level nothing more is to be won. */
function trlLadder({ trlMinimum }: ScenarioProfile, { trl }: CapabilityProfile): Ladder {
  if (trlMinimum === undefined) return ladderOf('trl', [])
  const from = trl ?? Math.max(0, trlMinimum - LEVELS_TO_ZERO)
  const rungs = numbers(from + 1, trlMinimum).map((to) => ({
    effort: to - from,
    reason: trl === undefined ? advise('trl.state', { to }) : advise('trl.raise', { from: trl, to }),
    apply: (profile: CapabilityProfile) => ({ ...profile, trl: to }),
  }))
  return ladderOf('trl', rungs)
}

/** One more deployment mode, or two: a first one can take away the benefit of the doubt, hence not monotone. */
function deploymentLadder(scenario: ScenarioProfile, { deployments }: CapabilityProfile): Ladder {
  const keeping = scenario.residency === 'any' ? [] : knownDeployments
  const useful = [...new Set([...scenario.deployments, ...keeping])].filter((mode) => !deployments.includes(mode))
  const pairs = useful.flatMap((mode, at) => useful.slice(at + 1).map((other) => [mode, other]))
  const rungs = [...useful.map((mode) => [mode]), ...pairs].map((modes) => ({
    effort: modes.length,
    reason: advise('deployment.add', { modes }),
    apply: (profile: CapabilityProfile) => ({ ...profile, deployments: [...profile.deployments, ...modes] }),
  }))
  return ladderOf('deployment', rungs, false)
}

/** All that are demanded and not named, since each that is lacking rules out; to name one is less than to obtain it. */
function certificateLadder({ certificatesRequired = [] }: ScenarioProfile, capability: CapabilityProfile): Ladder {
  const held = heldCertificatesOf(capability)
  const certificates = lackingOf(certificatesRequired, held)
  if (certificates.length === 0) return ladderOf('certificate', [])
  const rung = {
    effort: certificates.length * (held.isComplete ? EFFORT_OF_CERTIFICATE : 1),
    reason: advise(held.isComplete ? 'certificate.obtain' : 'certificate.state', { certificates }),
    apply: (profile: CapabilityProfile) => ({
      ...profile,
      certificates: [...(profile.certificates ?? []), ...certificates],
    }),
  }
  return ladderOf('certificate', [rung])
}

function capacityLadder({ capacity, load = 0 }: CapabilityProfile, most = load + 1): Ladder {
  if (capacity === undefined) return ladderOf('capacity', [])
  const rungs = numbers(Math.max(capacity, load) + 1, most).map((to) => ({
    effort: to - capacity,
    reason: advise('capacity.raise', { from: capacity, to, load }),
    apply: (profile: CapabilityProfile) => ({ ...profile, capacity: to }),
  }))
  return ladderOf('capacity', rungs)
}

/** A piece of past work in the scenario's sectors, of which nothing else is assumed: no word of it counts. */
function evidenceLadder({ sectors }: ScenarioProfile, most: number): Ladder {
  if (sectors.length === 0) return ladderOf('evidence', [])
  const rungs = numbers(1, most).map((pieces) => ({
    effort: EFFORT_OF_EVIDENCE * pieces,
    reason: advise('evidence.add', { pieces, sectors: [...sectors] }),
    apply: (profile: CapabilityProfile) => {
      const added = Array.from({ length: pieces }, () => ({ title: '', sectors }))
      return { ...profile, evidence: [...profile.evidence, ...added] }
    },
  }))
  return ladderOf('evidence', rungs)
}

const verificationLadder = ({ verified }: CapabilityProfile): Ladder =>
  ladderOf('verification', verified ? [] : [stateRung('verification.obtain', { verified: true })])

const pauseLadder = ({ paused }: CapabilityProfile): Ladder =>
  ladderOf('pause', paused ? [stateRung('pause.end', { paused: false })] : [])

const stateRung = (
  code: 'verification.obtain' | 'pause.end',
  changed: Partial<CapabilityProfile>,
): Omit<Rung, 'field'> => ({
  effort: 1,
  reason: advise(code, {}),
  apply: (profile) => ({ ...profile, ...changed }),
})
