import { createReadings } from '../storage/read-ahead.ts'

/**
 * Numbers for pairs (`pairOf`). The pair itself is the key, so that a look touches one place in memory where a map of
 * strings touches several.
 */
export type PairNumbers = {
  /** The number that was set, or -1. */
  readonly get: (pair: number) => number
  readonly set: (pair: number, value: number) => void
  readonly remove: (pair: number) => void
  /** Brings the places of pairs that will be asked for soon into the nearer caches. */
  readonly readAhead: (pairs: Int32Array) => void
}

const EMPTY = 0
const SMALLEST = 1024

export function createPairNumbers(): PairNumbers {
  // Key and value side by side; linear probing.
  let table = new Int32Array(2 * SMALLEST)
  let mask = SMALLEST - 1
  let count = 0
  const keep = createReadings()

  const homeOf = (key: number): number => (Math.imul(key, 0x9e37_79b1) >>> 7) & mask
  const placeOf = (key: number): number => {
    let place = homeOf(key)
    while (table[2 * place] !== EMPTY && table[2 * place] !== key) place = (place + 1) & mask
    return place
  }
  const grow = (): void => {
    const before = table
    mask = 2 * mask + 1
    table = new Int32Array(2 * (mask + 1))
    for (let at = 0; at < before.length; at += 2) {
      const key = before[at] as number
      if (key === EMPTY) continue
      const place = placeOf(key)
      table[2 * place] = key
      table[2 * place + 1] = before[at + 1] as number
    }
  }

  return {
    get(pair) {
      const place = placeOf(pair)
      return table[2 * place] === EMPTY ? -1 : (table[2 * place + 1] as number)
    },
    set(pair, value) {
      const place = placeOf(pair)
      if (table[2 * place] === EMPTY) count++
      table[2 * place] = pair
      table[2 * place + 1] = value
      if (2 * count > mask) grow()
    },
    readAhead(pairs) {
      let sum = 0
      for (let at = 0; at < pairs.length; at++) sum += table[2 * homeOf(pairs[at] as number)] as number
      keep(sum)
    },
    remove(pair) {
      let gap = placeOf(pair)
      if (table[2 * gap] === EMPTY) return
      count--
      // Whatever could stand in the gap moves there, so that no search ends before it should.
      for (let place = (gap + 1) & mask; table[2 * place] !== EMPTY; place = (place + 1) & mask) {
        const home = homeOf(table[2 * place] as number)
        if (((place - home) & mask) < ((place - gap) & mask)) continue
        table[2 * gap] = table[2 * place] as number
        table[2 * gap + 1] = table[2 * place + 1] as number
        gap = place
      }
      table[2 * gap] = EMPTY
    },
  }
}
