import { grown } from './growable.ts'

/** A factor for every term number, 0 for all but those of the text in question. */
export type FactorTable = {
  /** Sets factors; `size` is one more than the largest term number. Valid until `clear`, with the same ids. */
  readonly set: (ids: Uint32Array, values: Float64Array, size: number) => Float64Array
  readonly clear: (ids: Uint32Array) => void
}

export function createFactorTable(): FactorTable {
  let factors = new Float64Array()
  return {
    set(ids, values, size) {
      factors = grown(factors, size)
      for (let at = 0; at < ids.length; at++) factors[ids[at] as number] = values[at] as number
      return factors
    },
    clear(ids) {
      for (let at = 0; at < ids.length; at++) factors[ids[at] as number] = 0
    },
  }
}
