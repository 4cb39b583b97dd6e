const firstCapacity = 1 << 12

/**
 * Numbers by pairs of UTF-16 units, open addressed: a run of ideographs asks for each of its pairs, and cutting out and
 * hashing a string for each of them is most of the time that reading a document takes.
 */
export type PairTable = { keys: Uint32Array; numbers: Uint32Array; size: number }

export const createPairTable = (): PairTable => ({
  keys: new Uint32Array(firstCapacity),
  numbers: new Uint32Array(firstCapacity),
  size: 0,
})

/** Never 0, which marks an empty place: no pair of ideographs is two units 0. */
const keyOf = (first: number, second: number): number => ((first << 16) | second) >>> 0

/** Where the key is, or the empty place where it belongs. */
const placeOf = (keys: Uint32Array, key: number): number => {
  const mask = keys.length - 1
  let place = (Math.imul(key, 0x9e3779b1) >>> 7) & mask
  while (keys[place] !== 0 && keys[place] !== key) place = (place + 1) & mask
  return place
}

const grow = (table: PairTable): void => {
  const { keys, numbers } = table
  table.keys = new Uint32Array(keys.length * 2)
  table.numbers = new Uint32Array(keys.length * 2)
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] as number
    if (key === 0) continue
    const place = placeOf(table.keys, key)
    table.keys[place] = key
    table.numbers[place] = numbers[at] as number
  }
}

/** The number of a pair; what `make` gives where it has none yet. */
export const numberOfPair = (table: PairTable, first: number, second: number, make: () => number): number => {
  const key = keyOf(first, second)
  let place = placeOf(table.keys, key)
  if (table.keys[place] === key) return table.numbers[place] as number
  const number = make()
  if (table.size * 2 >= table.keys.length) {
    grow(table)
    place = placeOf(table.keys, key)
  }
  table.keys[place] = key
  table.numbers[place] = number
  table.size++
  return number
}
