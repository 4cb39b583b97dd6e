import { nestLimits } from './program/nesting.ts'
import { toProgram } from './program/program.ts'
import type { Program } from './program/program.ts'
import { cheapestRepair } from './optimal/repair.ts'
import type { Repair } from './optimal/repair.ts'
import type { RoundInstance, RoundOptions } from './round.ts'
import { nameLimit, onlyLimits } from './round-limit.ts'
import type { LimitPlace, RoundLimit } from './round-limit.ts'
import { search } from './optimal/search.ts'
import type { Proof } from './optimal/search.ts'

export type Diagnosis = {
  /** Together these exclude every round; without any one of them they do not. */
  readonly conflict: readonly RoundLimit[]
  /** The least that has to change before any round is possible. */
  readonly repair: Repair
}

/** Why a round has no solution; undefined if it has one, or if that could not be decided within the search limit. */
export function diagnose(instance: RoundInstance, options: RoundOptions = {}): Diagnosis | undefined {
  const program = toProgram(instance)
  const contradiction = program.contradictions[0]
  if (contradiction !== undefined) {
    const pair: LimitPlace[] = [
      { part: 'forced', at: contradiction },
      { part: 'forbidden', at: contradiction },
    ]
    const conflict = pair.map((place) => nameLimit(program, place))
    return { conflict, repair: cheapestRepair(program, pair, options) }
  }
  const proof = impossibility(program, options)
  if (!proof) return undefined
  let conflict = [...supportOf(program, proof).values()]
  for (const candidate of conflict) {
    const without = conflict.filter((place) => place !== candidate)
    if (impossibility(onlyLimits(program, without), options)) conflict = without
  }
  return {
    conflict: conflict.map((place) => nameLimit(program, place)),
    repair: cheapestRepair(program, conflict, options),
  }
}

/** The proof that no round exists, if there is one. */
export function impossibility(program: Program, options: RoundOptions): Proof | undefined {
  const found = search(program, nestLimits(program), new Float64Array(program.edgeCount), options)
  return !found.chosen && found.bound === -Infinity ? found.proof : undefined
}

/** The limits that a proof speaks of: enough to exclude everything. */
function supportOf(program: Program, proof: Proof): Map<string, LimitPlace> {
  if (proof.kind === 'split') return new Map([...supportOf(program, proof.without), ...supportOf(program, proof.with)])
  const support = new Map<string, LimitPlace>()
  const add = (part: LimitPlace['part'], at: number): unknown => support.set(`${part} ${at}`, { part, at })
  proof.prices.forEach((price, at) => {
    if (price > 0 && (program.upper[at] as number) < program.edgeCount) add('upper', at)
    if (price < 0) add('lower', at)
  })
  program.state.forEach((state, edge) => {
    if (state === 1) add('forced', edge)
    if (state === -1) add('forbidden', edge)
  })
  return support
}
