import { grown } from '../storage/growable.ts'

/**
 * Lists of pieces, by number, each of which counts by its value, each further one half as much as the one before. Most
 * lists have at most three, which stand side by side. Piece 0 is none; its value is 0.
 */
export type PieceSums = {
  readonly set: (number: number, pieces: readonly number[]) => void
  /** Fills `table[1 … count)` with `share` times 1 - 2^-(sum of the values of the pieces). */
  readonly fill: (table: Float64Array, count: number, values: Float64Array, share: number) => void
}

const WIDTH = 3

/** Few different sums come up, and a power takes longer than all the rest. */
const MEMO = 256

export function createPieceSums(): PieceSums {
  let triples = new Uint32Array()
  const longLists = new Map<number, readonly number[]>()
  const totals = new Float64Array(MEMO)
  const saturated = new Float64Array(MEMO)

  const saturate = (total: number): number => {
    const place = ((total * 4096) | 0) & (MEMO - 1)
    if (totals[place] !== total) {
      totals[place] = total
      saturated[place] = 1 - 2 ** -total
    }
    return saturated[place] as number
  }
  return {
    set(number, pieces) {
      triples = grown(triples, WIDTH * (number + 1))
      for (let at = 0; at < WIDTH; at++) triples[WIDTH * number + at] = pieces[at] ?? 0
      if (pieces.length > WIDTH) longLists.set(number, pieces)
      else longLists.delete(number)
    },
    fill(table, count, values, share) {
      const places = triples
      for (let number = 1, at = WIDTH; number < count; number++, at += WIDTH) {
        const first = values[places[at] as number] as number
        const two = first + (values[places[at + 1] as number] as number)
        table[number] = share * saturate(two + (values[places[at + 2] as number] as number))
      }
      for (const [number, pieces] of longLists) {
        let total = 0
        for (const piece of pieces) total += values[piece] as number
        if (number < count) table[number] = share * saturate(total)
      }
    },
  }
}
