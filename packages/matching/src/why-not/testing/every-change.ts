import type { CapabilityProfile, ScenarioProfile } from '../../profile.ts'

/** A change as a test makes it, apart from the ladders: it knows nothing of what can help. */
export type TriedChange = {
  readonly field: string
  readonly effort: number
  readonly apply: (profile: CapabilityProfile) => CapabilityProfile
}

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)

const MODES = ['public_api', 'private_cloud', 'on_premises', 'edge', 'air_gapped']

/** Every change of one field, useful or not, with prices in multiples of `stepFen`. */
export function everyChange(scenario: ScenarioProfile, now: CapabilityProfile, stepFen: number): TriedChange[] {
  const missing = MODES.filter((mode) => !now.deployments.includes(mode))
  const sets = missing.flatMap((mode, at) => [[mode], ...missing.slice(at + 1).map((other) => [mode, other])])
  const levels = now.trl ?? Math.max(0, (scenario.trlMinimum ?? 0) - 4)
  const load = now.load ?? 0
  return [
    ...pricesOf(scenario, now, stepFen),
    ...numbers(levels + 1, 9).map((trl) => ({
      field: 'trl',
      effort: trl - levels,
      apply: (profile: CapabilityProfile) => ({ ...profile, trl }),
    })),
    ...sets.map((modes) => ({
      field: 'deployment',
      effort: modes.length,
      apply: (profile: CapabilityProfile) => ({ ...profile, deployments: [...profile.deployments, ...modes] }),
    })),
    ...certificatesOf(scenario, now),
    ...(now.capacity === undefined ? [] : numbers(now.capacity + 1, load + 3)).map((capacity) => ({
      field: 'capacity',
      effort: capacity - (now.capacity ?? 0),
      apply: (profile: CapabilityProfile) => ({ ...profile, capacity }),
    })),
    ...numbers(1, 3).map((pieces) => ({
      field: 'evidence',
      effort: 2 * pieces,
      apply: (profile: CapabilityProfile) => ({
        ...profile,
        evidence: [...profile.evidence, ...numbers(1, pieces).map(() => ({ title: '', sectors: scenario.sectors }))],
      }),
    })),
    { field: 'verification', effort: 1, apply: (profile) => ({ ...profile, verified: true }) },
    { field: 'pause', effort: 1, apply: (profile) => ({ ...profile, paused: false }) },
  ]
}

/** Any of the demanded certificates named, or obtained where all that it has are known. */
function certificatesOf({ certificatesRequired = [] }: ScenarioProfile, now: CapabilityProfile): TriedChange[] {
  const held = now.certificates ?? []
  const isKnown = held.length > 0 && now.hasOtherCertificates !== true
  const missing = certificatesRequired.filter((id) => !held.includes(id))
  return subsetsOf(missing).map((added) => ({
    field: 'certificate',
    effort: added.length * (isKnown ? 3 : 1),
    apply: (profile) => ({ ...profile, certificates: [...held, ...added] }),
  }))
}

const subsetsOf = (ids: readonly string[]): string[][] =>
  ids
    .reduce<string[][]>((sets, id) => [...sets, ...sets.map((set) => [...set, id])], [[]])
    .filter(({ length }) => length > 0)

function pricesOf({ budget }: ScenarioProfile, { price }: CapabilityProfile, stepFen: number): TriedChange[] {
  const stated = price?.minimumFen ?? price?.maximumFen
  const highest = Math.max(price?.minimumFen ?? 0, price?.maximumFen ?? 0)
  const top = stated === undefined ? Math.floor(((budget?.maximumFen ?? 0) * 1.2) / stepFen) * stepFen : highest
  return numbers(0, Math.floor(top / stepFen))
    .map((step) => step * stepFen)
    .filter((most) => stated === undefined || most < highest)
    .map((most) => ({
      field: 'price',
      effort: (top === 0 ? 0 : (10 * (top - most)) / top) + (stated === undefined ? 1 : 0),
      apply: (profile) => {
        const { minimumFen, maximumFen } = profile.price ?? {}
        const least = minimumFen === undefined ? undefined : Math.min(minimumFen, most)
        return {
          ...profile,
          price: { ...profile.price, minimumFen: least, maximumFen: Math.min(maximumFen ?? most, most) },
        }
      },
    }))
}
