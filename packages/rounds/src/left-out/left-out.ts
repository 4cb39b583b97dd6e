import type { LeftOutReason } from './left-out-reasons.ts'
import { reasonOf } from './left-out-pair.ts'
import type { LeftOutQuestion } from './left-out-pair.ts'
import { toProgram } from '../program/program.ts'
import type { Program } from '../program/program.ts'
import type { RoundInstance, RoundOptions, RoundResult } from '../round.ts'
import { readRefusals } from './refusals.ts'
import { countsOf } from '../optimal/relaxation.ts'
import { chooseScale } from '../score-units.ts'
import { sortedByKey } from '../program/sorted-by-key.ts'

/** Who got less in a round than it asked for: a scenario than its demand, or a capability than its capacity. */
export type LeftOut = {
  readonly side: 'scenario' | 'capability'
  readonly id: string
  readonly asked: number
  readonly got: number
  /** Why it did not get more: one reason for each candidate, those with the highest scores first. Never empty. */
  readonly reasons: readonly LeftOutReason[]
  /** How many candidates it has beyond those that `reasons` speak of. */
  readonly more: number
}

export type LeftOutOptions = RoundOptions & {
  /** Whom to explain: one side, or one of it. Default: all who got less than they asked for. */
  readonly only?: { readonly side: LeftOut['side']; readonly id?: string }
  /** How many candidates to explain for each. Default 3. */
  readonly mostCandidates?: number
}

/**
 * Why scenarios and capabilities got nothing, or less than they asked for, in a result of this instance: scenarios first,
 * each side by id. `leftOutReasons` says what each code claims; every claim holds when the round is solved again.
 * A candidate costs about one solution of the round (in stable rounds a dozen), so ask a large round for one at a time.
 * Throws an InvalidRoundError, or a RoundCancelledError once `shouldStop` says so.
 * @public The rounds page of the product asks it.
 */
export function reasonsLeftOut(
  instance: RoundInstance,
  result: RoundResult,
  { only, mostCandidates = 3, progress, ...options }: LeftOutOptions = {},
): readonly LeftOut[] {
  const program = toProgram(instance)
  const chosen = chosenIn(program, result)
  const question: LeftOutQuestion = {
    instance,
    result,
    program,
    refusalOf: readRefusals(program, chosen, result),
    unit: 1 / (result.certificate?.scale ?? chooseScale(program.scores, program.lower.length)),
    options,
  }
  const edgesOf = edgesByParty(program)
  const asked = partiesOf(program, chosen).filter(
    ({ side, id }) => only === undefined || (side === only.side && id === (only.id ?? id)),
  )
  return asked.map(({ place, ...party }, at) => {
    progress?.(at / asked.length)
    const edges = edgesOf(party.side, place)
    return {
      ...party,
      ...reasonsOf(
        question,
        party,
        edges.filter((edge) => chosen[edge] === 0),
        mostCandidates,
      ),
    }
  })
}

type Party = Omit<LeftOut, 'reasons' | 'more'>

function chosenIn({ scenarioIds, capabilityIds, ...program }: Program, { assignments }: RoundResult): Int8Array {
  const placesOf = (ids: readonly string[]) => new Map(ids.map((id, at) => [id, at]))
  const [scenarios, capabilities] = [placesOf(scenarioIds), placesOf(capabilityIds)]
  const keyOf = (scenario = -1, capability = -1): number => scenario * capabilityIds.length + capability
  const keys = new Set(
    assignments.map(({ scenario, capability }) => keyOf(scenarios.get(scenario), capabilities.get(capability))),
  )
  return program.state.map((_, edge) =>
    Number(keys.has(keyOf(program.edgeScenario[edge], program.edgeCapability[edge]))),
  )
}

function partiesOf(program: Program, chosen: Int8Array): readonly (Party & { readonly place: number })[] {
  const counts = countsOf(program, chosen)
  const partyOf = (side: Party['side'], id: string, place: number, limit: number) => ({
    side,
    id,
    place,
    asked: program.upper[limit] as number,
    got: counts[limit] as number,
  })
  return [
    ...program.scenarioIds.map((id, at) => partyOf('scenario', id, at, at)),
    ...program.capabilityIds.map((id, at) => partyOf('capability', id, at, program.scenarioIds.length + at)),
  ].filter(({ asked, got }) => got < asked)
}

function edgesByParty(program: Program): (side: Party['side'], place: number) => readonly number[] {
  const { first, order } = sortedByKey(program.edgeCapability, program.capabilityIds.length)
  return (side, place) => {
    if (side === 'capability') return [...order.subarray(first[place], first[place + 1])]
    const from = program.firstEdge[place] as number
    return Array.from({ length: (program.firstEdge[place + 1] as number) - from }, (_, at) => from + at)
  }
}

function reasonsOf(
  question: LeftOutQuestion,
  { side, got }: Party,
  candidates: readonly number[],
  most: number,
): Pick<LeftOut, 'reasons' | 'more'> {
  const { program, result } = question
  const only = (reason: LeftOutReason) => ({ reasons: [reason], more: 0 })
  if (result.status !== 'optimal' && result.status !== 'bounded')
    return only({ code: 'leftOut.noRound', parameters: {} })
  if (candidates.length === 0)
    return only({ code: got === 0 ? 'leftOut.noCandidates' : 'leftOut.noOtherCandidates', parameters: {} })
  const best = candidates
    .toSorted((a, b) => (program.scores[b] as number) - (program.scores[a] as number) || a - b)
    .slice(0, Math.max(1, most))
  return { reasons: best.map((edge) => reasonOf(question, side, edge)), more: candidates.length - best.length }
}
