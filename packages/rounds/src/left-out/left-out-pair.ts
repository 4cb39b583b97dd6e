import type { LeftOutReason } from './left-out-reasons.ts'
import { limitsExcluding, scoreNeeded } from './needed-score.ts'
import type { Verdict } from './needed-score.ts'
import { wishNeeded } from './needed-wish.ts'
import type { Program } from '../program/program.ts'
import type { RoundInstance, RoundOptions, RoundResult } from '../round.ts'
import { assignmentOf } from './refusals.ts'
import type { Refusal, Refusals } from './refusals.ts'

export type LeftOutQuestion = {
  readonly instance: RoundInstance
  readonly result: RoundResult
  readonly program: Program
  readonly refusalOf: Refusals
  /** The smallest difference between scores. */
  readonly unit: number
  readonly options: RoundOptions
}

/** Why one edge is not in the round, as the scenario or the capability of it sees it. */
export function reasonOf(question: LeftOutQuestion, side: 'scenario' | 'capability', edge: number): LeftOutReason {
  const { program, refusalOf } = question
  const { scenario, capability, score } = assignmentOf(program, edge)
  const pair = { candidate: side === 'scenario' ? capability : scenario, score }
  if (program.state[edge] === -1) return { code: 'leftOut.forbidden', parameters: pair }
  const refusal = refusalOf(edge)
  const verdict = verdictOn(question, edge, refusal)
  if (verdict.kind === 'excluded') return { code: 'leftOut.excluded', parameters: { ...pair, limits: verdict.limits } }
  if (verdict.kind === 'undecided') return { code: 'leftOut.undecided', parameters: pair }
  if (!refusal) {
    return verdict.kind === 'needs'
      ? { code: 'leftOut.notWorth', parameters: { ...pair, needed: verdict.needed } }
      : { code: 'leftOut.undecided', parameters: pair }
  }
  const { limit, holders, isGroup } = refusal
  if (verdict.kind === 'noScoreHelps') return { code: 'leftOut.noScoreHelps', parameters: { ...pair, limit, holders } }
  const { ends, begins } = verdict
  const refused = { ...pair, limit, holders, ends, begins }
  if (verdict.kind === 'fillsFewer')
    return { code: 'leftOut.fillsFewer', parameters: { ...refused, places: verdict.places } }
  if (verdict.kind === 'lowersLevel')
    return { code: 'leftOut.lowersLevel', parameters: { ...refused, level: verdict.level } }
  const code = isGroup ? 'leftOut.limitFull' : 'leftOut.taken'
  return { code, parameters: { ...refused, needed: verdict.needed } }
}

type AnyVerdict = Verdict | { readonly kind: 'noScoreHelps' }

function verdictOn(question: LeftOutQuestion, at: number, refusal: Refusal | undefined): AnyVerdict {
  const { program, instance, result, options, unit } = question
  const { scenario, capability } = assignmentOf(program, at)
  const edge = instance.edges.find((one) => one[0] === scenario && one[1] === capability)
  if (!edge) return { kind: 'undecided' }
  const challenge = { instance, result, edge, options }
  if (result.mode !== 'stable') return scoreNeeded(challenge)
  if (!refusal) return { kind: 'undecided' }
  const of = edge[3] === undefined || refusal.isOfScenario ? 'score' : 'capabilityScore'
  const needed = wishNeeded(challenge, of, unit, refusal.lowestWish)
  if (needed) return { kind: 'needs', needed, ends: [], begins: [] }
  if (needed === undefined) return { kind: 'undecided' }
  return limitsExcluding(challenge) ?? { kind: 'noScoreHelps' }
}
