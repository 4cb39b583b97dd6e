import type { CapabilityProfile, ScenarioProfile, Text } from './profile.ts'
import { byCodeUnit, sumOf } from './text/item-vector.ts'
import type { ItemVector } from './text/item-vector.ts'
import { linesOf } from './text/text-reader.ts'
import type { Reading, TextReader } from './text/text-reader.ts'

/** One thing a capability says: its own text or a piece of evidence, with the concepts it declares and speaks of. */
export type Item<Vector = ItemVector> = Reading<Vector> & { readonly group?: string }

/** A capability read once. Its own text is the first item, pieces of evidence follow. */
export type PreparedCapability<Vector = ItemVector> = {
  readonly profile: CapabilityProfile
  readonly items: readonly Item<Vector>[]
  /** Concepts of all items. */
  readonly concepts: ReadonlySet<string>
}

/** A scenario read once. A scenario in two languages asks in both: its vector is the sum of the two. */
export type PreparedScenario = {
  readonly profile: ScenarioProfile
  readonly words: ItemVector
  /** What it declares. What its text merely mentions is among its words; it is not a wish. */
  readonly concepts: readonly string[]
}

type Declared = Pick<ScenarioProfile, 'tasks' | 'modalities' | 'sectors'>

const unique = (values: readonly string[]): string[] => [...new Set(values)].toSorted(byCodeUnit)

/** Concepts a listing declares, each once, in the order of their code units. */
export const declaredConcepts = ({ tasks, modalities, sectors }: Declared): string[] =>
  unique([...tasks, ...modalities, ...sectors])

const linesOfAll = (...texts: readonly (Text | undefined)[]): string[] => texts.flatMap(linesOf)

/** Reads a scenario. */
export function prepareScenario(profile: ScenarioProfile, reader: TextReader): PreparedScenario {
  const { vectors } = reader.read(linesOfAll(profile.title, profile.summary))
  return { profile, words: sumOf(vectors), concepts: declaredConcepts(profile) }
}

/** Reads a capability and its evidence. */
export function prepareCapability<Vector>(
  profile: CapabilityProfile,
  reader: { readonly read: (lines: readonly string[]) => Reading<Vector> },
): PreparedCapability<Vector> {
  const ownText = reader.read(linesOfAll(profile.title, profile.summary))
  const own: Item<Vector> = { ...ownText, concepts: [...ownText.concepts, ...declaredConcepts(profile)] }
  const evidence = profile.evidence.map(({ title, summary, group, sectors = [] }): Item<Vector> => {
    const { vectors, concepts } = reader.read(linesOfAll(title, summary))
    return { group, vectors, concepts: [...concepts, ...sectors] }
  })
  const items = [own, ...evidence]
  return { profile, items, concepts: conceptsOf(items) }
}

const conceptsOf = (items: readonly Item<unknown>[]): Set<string> => new Set(items.flatMap(({ concepts }) => concepts))

/** The capability without evidence of one group; the same object if it has none. */
export function withoutGroup(capability: PreparedCapability, group: string | undefined): PreparedCapability {
  if (group === undefined || !capability.items.some((item) => item.group === group)) return capability
  const items = capability.items.filter((item) => item.group !== group)
  const evidence = capability.profile.evidence.filter((each) => each.group !== group)
  return { profile: { ...capability.profile, evidence }, items, concepts: conceptsOf(items) }
}
