import { grown } from '../storage/growable.ts'
import { higher, NOTHING } from './near-levels.ts'
import type { Levels } from './near-levels.ts'

/** Runs of codes, by number. Most have one or two, which share a number: only longer ones are looked up. */
export type CodeRuns = {
  /** `run` has at least one code. */
  readonly set: (number: number, run: readonly number[]) => void
  /** Whether the run is `NOTHING` alone. */
  readonly isNothing: (number: number) => boolean
  readonly highestOf: (number: number, levels: Levels) => number
  /**
   * Fills `table[1 … count)` with `byLevels[a * width + b]`, where a and b are the levels of the run's two codes, or
   * both the highest where it has one or many. All levels are below `width`.
   */
  readonly fill: (table: Float64Array, count: number, levels: Levels, width: number, byLevels: Float64Array) => void
}

const HALF_BITS = 16
const HALF = 0xffff

export function createCodeRuns(): CodeRuns {
  let pairs = new Uint32Array()
  let isLong = new Uint8Array()
  const longRuns: (readonly number[] | undefined)[] = []
  let longCount = 0

  const highestOf: CodeRuns['highestOf'] = (number, levels) => {
    const pair = pairs[number] as number
    if (isLong[number] === 0) return higher(levels[pair >>> HALF_BITS] as number, levels[pair & HALF] as number)
    let best = 0
    const run = longRuns[number] as readonly number[]
    for (let at = 0; at < run.length; at++) best = higher(best, levels[run[at] as number] as number)
    return best
  }
  return {
    set(number, run) {
      const [first = 0, second = first] = run
      pairs = grown(pairs, number + 1)
      isLong = grown(isLong, number + 1)
      pairs[number] = (first << HALF_BITS) | second
      longCount -= isLong[number] as number
      isLong[number] = Number(run.length > 2 || first > HALF || second > HALF)
      longCount += isLong[number]
      longRuns[number] = isLong[number] === 1 ? run : undefined
    },
    isNothing: (number) => pairs[number] === NOTHING && isLong[number] === 0,
    highestOf,
    fill(table, count, levels, width, byLevels) {
      const places = pairs
      // Not one branch; the few long ones are put right afterwards.
      for (let number = 1; number < count; number++) {
        const pair = places[number] as number
        const row = Math.imul(levels[pair >>> HALF_BITS] as number, width)
        table[number] = byLevels[row + (levels[pair & HALF] as number)] as number
      }
      for (let number = 1; longCount > 0 && number < count; number++) {
        if (isLong[number] === 0) continue
        const level = highestOf(number, levels)
        table[number] = byLevels[level * width + level] as number
      }
    },
  }
}
