/**
 * Numbers for strings of one or two UTF-16 units, which is what Chinese words are read as. The units themselves are
 * the key, so that a look touches one place in memory where a map of strings touches several.
 */
export type PairNumbers = {
  /** The number that was set, or -1. */
  readonly get: (text: string) => number
  readonly set: (text: string, value: number) => void
  readonly remove: (text: string) => void
}

const EMPTY = 0
const SMALLEST = 1024

/** The units of the string as one number, never 0 unless both units are. */
const keyOf = (text: string): number =>
  text.length === 1 ? text.charCodeAt(0) : ((text.charCodeAt(1) + 1) << 16) | text.charCodeAt(0)

/** Whether a string is short enough to have a key of its own. */
export const isPair = (text: string): boolean =>
  text.length === 1 ? text.charCodeAt(0) > 0 : text.length === 2 && text.charCodeAt(1) < 0xffff

export function createPairNumbers(): PairNumbers {
  // Key and value side by side; linear probing.
  let table = new Int32Array(2 * SMALLEST)
  let mask = SMALLEST - 1
  let count = 0

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
    get(text) {
      const place = placeOf(keyOf(text))
      return table[2 * place] === EMPTY ? -1 : (table[2 * place + 1] as number)
    },
    set(text, value) {
      const key = keyOf(text)
      const place = placeOf(key)
      if (table[2 * place] === EMPTY) count++
      table[2 * place] = key
      table[2 * place + 1] = value
      if (2 * count > mask) grow()
    },
    remove(text) {
      let gap = placeOf(keyOf(text))
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
