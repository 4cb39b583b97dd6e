import type { CapabilityProfile, ScenarioProfile, Text } from './profile.ts'
import type { Taxonomy } from './taxonomy.ts'
import { byCodeUnit, linesOf, vectorsOf } from './text/item-vector.ts'
import type { ItemVector } from './text/item-vector.ts'

/** One thing a capability says: its own text or a piece of evidence, in one or two languages. */
export type Item = {
  readonly group?: string
  readonly vectors: readonly ItemVector[]
  readonly concepts: readonly string[]
}

/** A capability read once: vectors and concepts of its own text (first) and of each piece of evidence. */
export type PreparedCapability = {
  readonly profile: CapabilityProfile
  readonly items: readonly Item[]
  /** Concepts of all items. */
  readonly concepts: ReadonlySet<string>
  /** The document that counts for the statistics; evidence does not, so that more of it never lowers a score. */
  readonly document: ProfileDocument
}

/** A scenario read once. A scenario in two languages asks in both: its vector is the sum of the two. */
export type PreparedScenario = {
  readonly profile: ScenarioProfile
  readonly query: ItemVector
  /** What it declares. What its text merely mentions is among its words; it is not a wish. */
  readonly concepts: readonly string[]
  readonly document: ProfileDocument
}

export type ProfileDocument = { readonly terms: readonly string[]; readonly concepts: readonly string[] }

type Declared = Pick<ScenarioProfile, 'tasks' | 'modalities' | 'sectors'>

const unique = (values: readonly string[]): string[] => [...new Set(values)].toSorted(byCodeUnit)

function conceptsIn(lines: readonly string[], taxonomy: Taxonomy): string[] {
  return lines.flatMap((line) => taxonomy.findConcepts(line).map(({ id }) => id))
}

const declaredConcepts = ({ tasks, modalities, sectors }: Declared): string[] => [...tasks, ...modalities, ...sectors]

const linesOfAll = (...texts: readonly (Text | undefined)[]): string[] => texts.flatMap(linesOf)

function sumOf(vectors: readonly ItemVector[]): ItemVector {
  const [first, second] = vectors
  if (!second) return first ?? { terms: [], weights: new Float64Array() }
  const weights = new Map<string, number>()
  for (const vector of vectors) {
    vector.terms.forEach((term, at) => weights.set(term, (weights.get(term) ?? 0) + (vector.weights[at] ?? 0)))
  }
  const terms = unique([...weights.keys()])
  return { terms, weights: Float64Array.from(terms, (term) => Math.fround(weights.get(term) ?? 0)) }
}

/** Reads a scenario's text and taxonomy. */
export function prepareScenario(profile: ScenarioProfile, taxonomy: Taxonomy): PreparedScenario {
  const lines = linesOfAll(profile.title, profile.summary)
  const query = sumOf(vectorsOf(lines, taxonomy))
  const concepts = unique(declaredConcepts(profile))
  return { profile, query, concepts, document: { terms: query.terms, concepts } }
}

/** Reads a capability's text, evidence and taxonomy. */
export function prepareCapability(profile: CapabilityProfile, taxonomy: Taxonomy): PreparedCapability {
  const lines = linesOfAll(profile.title, profile.summary)
  const own: Item = {
    vectors: vectorsOf(lines, taxonomy),
    concepts: unique([...declaredConcepts(profile), ...conceptsIn(lines, taxonomy)]),
  }
  const evidence = profile.evidence.map(({ title, summary, group, sectors = [] }): Item => {
    const evidenceLines = linesOfAll(title, summary)
    const concepts = unique([...sectors, ...conceptsIn(evidenceLines, taxonomy)])
    return { group, vectors: vectorsOf(evidenceLines, taxonomy), concepts }
  })
  const items = [own, ...evidence]
  return {
    profile,
    items,
    concepts: new Set(items.flatMap((item) => item.concepts)),
    document: { terms: unique(own.vectors.flatMap((vector) => vector.terms)), concepts: own.concepts },
  }
}

/** The capability without evidence of one group; the same object if it has none. */
export function withoutGroup(capability: PreparedCapability, group: string | undefined): PreparedCapability {
  if (group === undefined || !capability.items.some((item) => item.group === group)) return capability
  const items = capability.items.filter((item) => item.group !== group)
  const evidence = capability.profile.evidence.filter((each) => each.group !== group)
  return {
    ...capability,
    profile: { ...capability.profile, evidence },
    items,
    concepts: new Set(items.flatMap((item) => item.concepts)),
  }
}
