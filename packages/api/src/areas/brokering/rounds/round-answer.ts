import { diagnose, type Diagnosis } from '@duijie/rounds/diagnosis.ts'
import { reasonsLeftOut, type LeftOut } from '@duijie/rounds/left-out/left-out.ts'
import type { RoundInstance, RoundMode, RoundOptions, RoundResult } from '@duijie/rounds/round.ts'
import { solveRound } from '@duijie/rounds/solve-round.ts'

export type RoundAnswer = {
  result: RoundResult
  diagnosis?: Diagnosis | undefined
  /** Of those who got nobody, scenarios first: as many as can be explained in a few seconds. */
  leftOut: readonly LeftOut[]
}

type Options = Pick<RoundOptions, 'progress' | 'shouldStop'>

/** Each reason costs solutions of the round, and a solution costs by its edges. The rest is explained when asked for. */
const edgesToSolve = 2_000_000
const solutionsOf: Record<RoundResult['method'], number> = {
  flow: 1,
  deferred_acceptance: 12,
  branch_and_bound: 40,
  cases: 40,
}
const solutionsIfFair = 4
/** The share of a run that goes into its result; the reasons are the rest. */
const solvingShare = 0.8

type Party = Pick<LeftOut, 'side' | 'id'>

const explainLeftOut = (
  instance: RoundInstance,
  result: RoundResult,
  { progress, shouldStop }: Options,
): readonly LeftOut[] => {
  const parties: Party[] = [
    ...result.unmatchedScenarios.map((id): Party => ({ side: 'scenario', id })),
    ...result.unmatchedCapabilities.map((id): Party => ({ side: 'capability', id })),
  ]
  const solutions = solutionsOf[result.method] * (result.mode === 'fair' ? solutionsIfFair : 1)
  const most = Math.floor(edgesToSolve / (solutions * Math.max(1, instance.edges.length)))
  const explained = parties.slice(0, most)
  return explained.flatMap((only, at) => {
    progress?.(at / explained.length)
    return reasonsLeftOut(instance, result, { only, mostCandidates: 1, ...(shouldStop && { shouldStop }) })
  })
}

/** Solves a round on the thread that calls, and says what excludes every answer, or why some got nobody. */
export const answerRound = (instance: RoundInstance, mode: RoundMode, options: Options): RoundAnswer => {
  const { progress, shouldStop } = options
  const result = solveRound(instance, mode, { ...options, progress: (share) => progress?.(share * solvingShare) })
  if (result.status === 'no_solution')
    return { result, leftOut: [], diagnosis: diagnose(instance, shouldStop ? { shouldStop } : {}) }
  const hasAnswer = result.status === 'optimal' || result.status === 'bounded'
  const rest = (share: number) => progress?.(solvingShare + share * (1 - solvingShare))
  const leftOut = hasAnswer ? explainLeftOut(instance, result, { ...options, progress: rest }) : []
  if (hasAnswer) progress?.(1)
  return { result, leftOut }
}
