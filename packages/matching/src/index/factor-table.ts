import { grown } from './growable.ts'

/** A factor for every term number; only those of marked terms mean something. */
export type Factors = { readonly marks: Uint8Array; readonly values: Float64Array }

export type FactorTable = {
  /** Sets factors; `size` is one more than the largest term number. Valid until `clear`, with the same ids. */
  readonly set: (ids: Uint32Array, values: Float64Array, size: number) => Factors
  readonly clear: (ids: Uint32Array) => void
}

export function createFactorTable(): FactorTable {
  let values = new Float64Array()
  // A byte for each term fits where a whole factor would not: most looks end here, in the nearest cache.
  let marks = new Uint8Array()
  return {
    set(ids, factors, size) {
      values = grown(values, size)
      marks = grown(marks, size)
      for (let at = 0; at < ids.length; at++) {
        values[ids[at] as number] = factors[at] as number
        marks[ids[at] as number] = 1
      }
      return { marks, values }
    },
    clear(ids) {
      for (let at = 0; at < ids.length; at++) marks[ids[at] as number] = 0
    },
  }
}
