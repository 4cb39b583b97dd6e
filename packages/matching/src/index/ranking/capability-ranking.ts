import { isConflict } from '../../constraints/conflict.constraint.ts'
import { scorePair } from '../../pair.ts'
import { declaredConcepts, prepareCapability } from '../../prepare.ts'
import type { PreparedScenario } from '../../prepare.ts'
import type { CapabilityProfile, ScenarioProfile } from '../../profile.ts'
import { toQuery } from '../../query.ts'
import type { Setting } from '../../query.ts'
import { wantedConcepts } from '../../signals/concept-overlap.ts'
import { squash } from '../../signals/text-affinity.ts'
import type { AskedFacets } from '../columns/asked-facets.ts'
import { askConcepts } from '../concepts/concept-question.ts'
import type { Direction } from './direction.ts'
import type { FactorTable } from '../storage/factor-table.ts'
import type { Names } from '../columns/name-index.ts'
import { pairBars, semanticCalls } from './pair-bars.ts'
import { rankSlots } from './rank.ts'
import type { Ranking } from './rank.ts'
import type { CallStage, Scan } from './scan.ts'
import type { Scratch } from './scratch.ts'
import type { SideIndex } from '../side-index.ts'
import { boundTexts } from '../text/text-bounds.ts'
import type { WantedTerms } from '../text/wanted-terms.ts'

export type MatchOptions = {
  /** At most this many matches, best first; 20 unless told, Infinity for all. */
  readonly limit?: number
  /** Candidates for which this is false are as if they were not there: not counted, not shown. */
  readonly isCandidate?: (id: string) => boolean
}

/** The capabilities of one audience, with what is needed to rank them. */
export type CapabilitySide = {
  readonly index: SideIndex
  readonly direction: Direction
  readonly scratch: Scratch
  readonly factors: FactorTable
  readonly profileOf: (id: string) => CapabilityProfile
}

/** A scenario as a ranking asks for it; its text is read only if a pair has to be rated on its own. */
export type ScenarioQuestion = {
  readonly profile: ScenarioProfile
  readonly asked: AskedFacets
  readonly names: Names
  readonly words: WantedTerms
  readonly prepare: () => PreparedScenario
}

/** Ranks all capabilities for one scenario. */
export function rankCapabilities(
  { profile, asked, names, words, prepare }: ScenarioQuestion,
  side: CapabilitySide,
  setting: Setting,
  options: MatchOptions,
): Ranking {
  const { index, direction, scratch, factors, profileOf } = side
  const { ids } = index.slots
  const constants = pairBars(setting)
  const plan = direction.plan(asked, index.facets, setting, constants)
  const concepts = conceptStage(profile, side, setting, constants)
  const semantic = semanticCalls(setting, (slot) => setting.semantic?.(profile.id, ids[slot] ?? ''))

  const share = setting.shares.get('text') ?? 0
  const unknownText = share * setting.weights.neutral
  const half = setting.weights.affinityHalf
  const factorsOfWords = factors.set(words.ids, words.weights, index.audience.words.size())
  return rankSlots({
    index,
    scratch,
    limit: options.limit ?? 20,
    isCandidate: options.isCandidate,
    related: index.names.relatedTo(names),
    isConflict: (id) => isConflict(profile, profileOf(id)),
    scoreOf(id) {
      const capability = prepareCapability(profileOf(id), setting.reader)
      return scorePair(toQuery(prepare(), setting), capability, setting)
    },
    exclusions: plan.exclusions,
    constants,
    tables: plan.tables,
    facets: index.facets,
    columns: plan.columns,
    open: plan.open,
    calls: [...concepts.calls, ...plan.calls, ...semantic],
    addConceptBounds: concepts.addBounds,
    text: boundTexts(words, index, setting, scratch),
    textOf: words.isEmpty
      ? () => unknownText
      : (slot) => share * squash(index.text.breadth(slot, factorsOfWords), half),
    readAhead(slots) {
      index.text.readAhead(slots)
      index.concepts.readAhead(slots)
    },
  })
}

/** The bar of concepts; a constant if the scenario declares none. */
function conceptStage(
  profile: ScenarioProfile,
  { index, scratch }: CapabilitySide,
  setting: Setting,
  constants: Float64Array,
): { addBounds: Scan['addConceptBounds']; calls: CallStage[] } {
  const bar = 1
  const wanted = wantedConcepts(declaredConcepts(profile), setting.shareOfConcept, setting.taxonomy)
  if (wanted.length === 0) {
    constants[bar] = (setting.shares.get('concepts') ?? 0) * setting.weights.neutral
    return { addBounds: () => undefined, calls: [] }
  }
  const { addBounds, contributionOf } = askConcepts(profile, wanted, index, setting, scratch)
  return { addBounds, calls: [{ bar, bound: 0, rate: contributionOf }] }
}
