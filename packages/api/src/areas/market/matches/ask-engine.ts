import { isStaff, type Actor } from '@duijie/domain/accounts/actor.ts'
import { missingStateOf } from '@duijie/domain/matches/missing.rules.ts'
import type { ExplanationView, MatchPage } from '@duijie/domain/matches/match.schema.ts'
import type { ScoreBasis } from '@duijie/domain/matches/score-basis.schema.ts'
import type { MatchResult } from '@duijie/matching/match-queries.ts'
import type { MatchOptions } from '@duijie/matching/index/ranking/capability-ranking.ts'
import type { MatchingEngine } from '@duijie/matching/engine.ts'
import type { Explanation } from '@duijie/matching/explain.ts'
import { pairingSide, type PairingSide } from '@duijie/domain/pairings/pairing.schema.ts'
import type { Deps } from '../../../kernel/deps.ts'
import type { Profile } from './matching-engines.ts'
import { toNothingFitsView } from './remedy-views.ts'

/** Whether a side's field was at hand when the pair was rated. */
export type Openness = Record<PairingSide, (field: string) => boolean>

const missingOf = ({ name, value, reason }: Explanation['signals'][number], open: Openness) => {
  const sides = pairingSide.array().safeParse(reason.params['missing'])
  if (value !== null || !sides.success) return {}
  return { missing: sides.data.map((side) => ({ side, state: missingStateOf(name, side, open[side]) })) }
}

/** `open` tells what is hidden from what was not filled in. */
export const toExplanationView = (
  { score, weightsVersion, signals, matchedTerms }: Explanation,
  basis: ScoreBasis,
  open: Openness,
): ExplanationView => ({
  score,
  basis,
  weightsVersion,
  signals: signals.map((signal) => ({
    ...signal,
    reason: { code: signal.reason.code, params: { ...signal.reason.params } },
    ...missingOf(signal, open),
  })),
  matchedTerms: {
    scenario: matchedTerms.scenario.map(({ text, ranges }) => ({ text, ranges: [...ranges] })),
    capability: matchedTerms.capability.map(({ text, ranges }) => ({ text, ranges: [...ranges] })),
  },
})

export type Ranked = { otherId: string; explanation: Explanation }
export type Answer = Omit<MatchResult<unknown>, 'matches'> & Pick<MatchPage, 'nothingFits'> & { ranked: Ranked[] }

/** Staff rank over everything; all others over what is public, so that nothing hidden moves a rank or a count. */
export const engineOf = (deps: Pick<Deps, 'matching'>, actor: Actor): MatchingEngine =>
  isStaff(actor) ? deps.matching.staff : deps.matching.public

/** What the scores of an actor's question rest on: staff know all of both sides, a side all of its own. */
export const basisOf = (actor: Actor, kind: Profile['kind']): ScoreBasis => (isStaff(actor) ? 'full' : `${kind}_full`)

/** Candidates, and where none is possible what stands in the way. */
export const askEngine = (engine: MatchingEngine, question: Profile, options: MatchOptions): Answer => {
  if (question.kind === 'capability') {
    const result = engine.matchCapability(question.profile, options)
    const ranked = result.matches.map((match): Ranked => ({
      otherId: match.scenarioId,
      explanation: match,
    }))
    return { ...result, ranked }
  }
  const result = engine.matchScenario(question.profile, options)
  const ranked = result.matches.map((match): Ranked => ({
    otherId: match.capabilityId,
    explanation: match,
  }))
  const nothingFits =
    ranked.length === 0 && result.considered > 0
      ? toNothingFitsView(engine.nothingFits(question.profile, options))
      : undefined
  return { ...result, ranked, ...(nothingFits && { nothingFits }) }
}
