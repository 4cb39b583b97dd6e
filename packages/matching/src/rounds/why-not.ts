import type { RoundEdge, RoundInstance, RoundMode, RoundOptions, RoundPair, RoundResult } from './round.ts'
import { solveRound } from './solve-round.ts'

/** The smallest value of one field with which the pair is assigned; with the value before it, it is not. */
export type Remedy = { readonly field: 'score' | 'capacity' | 'demand'; readonly from: number; readonly to: number }

export type WhyNot =
  | { readonly kind: 'assigned' | 'forbidden' | 'no_round' }
  | { readonly kind: 'not_assigned'; readonly remedies: readonly Remedy[] }

type Question = {
  readonly instance: RoundInstance
  readonly pair: RoundPair
  readonly mode: RoundMode
  readonly options: RoundOptions
}

/**
 * What would bring a pair into the round, each field on its own, found by solving the round again. A field that no
 * value of can help is left out. Scores move in steps of `scoreStep`.
 * @public Whoever holds the instance of a round can ask it; no page does yet.
 */
export function whyNot(
  instance: RoundInstance,
  pair: RoundPair,
  mode: RoundMode,
  {
    scoreStep = 0.0001,
    highestScore = 1,
    ...options
  }: RoundOptions & { scoreStep?: number; highestScore?: number } = {},
): WhyNot {
  const question: Question = { instance, pair, mode, options }
  if (instance.forbidden?.some(([s, c]) => s === pair[0] && c === pair[1])) return { kind: 'forbidden' }
  const now = solveRound(instance, mode, options)
  if (now.status === 'no_solution' || now.status === 'undecided' || now.status === 'cancelled')
    return { kind: 'no_round' }
  if (holds(now, pair)) return { kind: 'assigned' }
  const remedies = [
    scoreRemedy(question, scoreStep, highestScore),
    countRemedy(question, 'capacity'),
    countRemedy(question, 'demand'),
  ]
  return { kind: 'not_assigned', remedies: remedies.filter((remedy) => remedy !== undefined) }
}

const holds = ({ assignments }: RoundResult, [scenario, capability]: RoundPair): boolean =>
  assignments.some((one) => one.scenario === scenario && one.capability === capability)

const entersWith = ({ pair, mode, options }: Question, changed: RoundInstance): boolean =>
  holds(solveRound(changed, mode, options), pair)

/** A pair that a score brings in stays in with any higher score, so halving finds the lowest. */
function scoreRemedy(question: Question, step: number, highest: number): Remedy | undefined {
  const { instance, pair } = question
  const from = instance.edges.find(([s, c]) => s === pair[0] && c === pair[1])?.[2] ?? 0
  const start = Math.floor(from / step + 1e-9)
  const scoreAt = (steps: number): number => Number((steps * step).toPrecision(12))
  const enters = (steps: number): boolean => entersWith(question, withScore(instance, pair, scoreAt(steps)))
  let low = start
  let high = Math.round(highest / step)
  if (high <= low || !enters(high)) return undefined
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (enters(middle)) high = middle
    else low = middle
  }
  return { field: 'score', from, to: scoreAt(high) }
}

function withScore(instance: RoundInstance, [s, c]: RoundPair, score: number): RoundInstance {
  const others = instance.edges.filter((edge) => edge[0] !== s || edge[1] !== c)
  const edge: RoundEdge = [s, c, score]
  return { ...instance, edges: [...others, edge] }
}

/** Tries each larger number in turn, so that no smaller one can have been missed. */
function countRemedy(question: Question, field: 'capacity' | 'demand'): Remedy | undefined {
  const { instance, pair } = question
  const isCapacity = field === 'capacity'
  const id = isCapacity ? pair[1] : pair[0]
  const from = isCapacity
    ? instance.capabilities.find((one) => one.id === id)?.capacity
    : instance.scenarios.find((one) => one.id === id)?.demand
  const most = instance.edges.filter((edge) => edge[isCapacity ? 1 : 0] === id).length
  if (from === undefined || from >= most || !entersWith(question, withCount(instance, field, id, most)))
    return undefined
  for (let to = from + 1; to <= most; to++) {
    if (entersWith(question, withCount(instance, field, id, to))) return { field, from, to }
  }
  return undefined
}

const withCount = (instance: RoundInstance, field: 'capacity' | 'demand', id: string, to: number): RoundInstance =>
  field === 'capacity'
    ? {
        ...instance,
        capabilities: instance.capabilities.map((one) => (one.id === id ? { ...one, capacity: to } : one)),
      }
    : { ...instance, scenarios: instance.scenarios.map((one) => (one.id === id ? { ...one, demand: to } : one)) }
