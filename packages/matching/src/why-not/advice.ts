import type { MatchOptions } from '../index/ranking/capability-ranking.ts'
import type { Ranking } from '../index/ranking/rank.ts'
import type { Shelf } from '../index/shelf.ts'
import type { PreparedScenario } from '../prepare.ts'
import type { CapabilityProfile, ScenarioProfile } from '../profile.ts'
import { toQuery } from '../query.ts'
import type { Setting } from '../query.ts'
import type { LadderOptions } from './capability-ladders.ts'
import { nothingFits } from './nothing-fits.ts'
import type { NothingFits } from './nothing-fits.ts'
import { whyNotListed } from './why-not-listed.ts'
import type { WhyNotListed } from './why-not-listed.ts'

/** What to change where a list does not say what its reader hoped for. */
export type Advice = {
  /**
   * Why a capability is not among the first `limit` for a scenario (default 20, as `matchScenario`), and the smallest
   * changes of one or two of its fields that would bring it in. A profile need not be in the engine.
   */
  whyNotListed(
    scenario: string | ScenarioProfile,
    capability: string | CapabilityProfile,
    options?: MatchOptions & LadderOptions,
  ): WhyNotListed
  /** Why no capability is possible for a scenario, and the least it could ask for instead. */
  nothingFits(scenario: string | ScenarioProfile, options?: Pick<MatchOptions, 'isCandidate'>): NothingFits
}

/** What advice needs of an engine. */
export type AdviceSource = {
  readonly capabilities: Shelf<CapabilityProfile>
  readonly scenarioOf: (scenario: string | ScenarioProfile) => PreparedScenario
  readonly rank: (scenario: string | ScenarioProfile, options: MatchOptions) => Ranking
  readonly settingOfToday: () => Setting
}

export function createAdvice({ capabilities, scenarioOf, rank, settingOfToday }: AdviceSource): Advice {
  return {
    whyNotListed(scenario, capability, { limit: places = 20, isCandidate, ...options } = {}) {
      const setting = settingOfToday()
      const profile = typeof capability === 'string' ? capabilities.profileOf(capability) : capability
      const isOther = (id: string): boolean => id !== profile.id && (isCandidate?.(id) ?? true)
      const { entries } = rank(scenario, { limit: places, isCandidate: isOther })
      return whyNotListed(toQuery(scenarioOf(scenario), setting), profile, { places, entries }, setting, options)
    },
    nothingFits(scenario, { isCandidate } = {}) {
      const candidates = capabilities.index.slots.ids.flatMap((id) =>
        id === undefined || isCandidate?.(id) === false ? [] : capabilities.profileOf(id),
      )
      return nothingFits(scenarioOf(scenario).profile, candidates, settingOfToday().context)
    },
  }
}
