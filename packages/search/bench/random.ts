/** Numbers in [0, 1) that depend on the seed alone (mulberry32). */
export const createRandom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000
  }
}

/** Places in a list of `length`, small ones far more often: how words are used. */
export const createZipf = (length: number, random: () => number): (() => number) => {
  const sums = new Float64Array(length)
  let sum = 0
  for (let at = 0; at < length; at++) sums[at] = sum += 1 / (at + 3)
  return () => {
    const target = random() * sum
    let low = 0
    let high = length - 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((sums[middle] ?? 0) < target) low = middle + 1
      else high = middle
    }
    return low
  }
}
