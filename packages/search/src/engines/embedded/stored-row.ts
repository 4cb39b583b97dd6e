import { crc32 } from 'node:zlib'

import type { IndexRow } from './row.ts'
import { DamagedFileError } from './store-failure.ts'

/** A row as the memory index is loaded from it. */
export type StoredRow = Omit<IndexRow, 'source' | 'plain'> & { row: number; check: number }

const sortCount = 4

/** Length and sort keys as floats, the number of facet values, those, and the terms. */
export const packRow = ({ terms, facets, sorts, length }: Pick<IndexRow, 'terms' | 'facets' | 'sorts' | 'length'>) => {
  const floats = Float64Array.of(length, ...sorts)
  const numbers = new Uint32Array(1 + facets.length + terms.length)
  numbers[0] = facets.length
  numbers.set(facets, 1)
  numbers.set(terms, 1 + facets.length)
  return Buffer.concat([Buffer.from(floats.buffer), Buffer.from(numbers.buffer)])
}

/** Of a row's whole content: a bit that flipped on the disk does not go unseen. */
export const checkOfRow = (id: string, version: number, data: Buffer): number => crc32(data, crc32(`${id} ${version}`))

export const checkOfText = (text: string): number => crc32(text)

/** The row unpacked; rejects one that is not what was written. */
export const readRow = (row: number, id: string, version: number, data: Buffer, check: number): StoredRow => {
  if (checkOfRow(id, version, data) !== check) throw new DamagedFileError(`row ${row}`)
  const floats = new Float64Array(1 + sortCount)
  Buffer.from(floats.buffer).set(data.subarray(0, floats.byteLength))
  const numbers = new Uint32Array((data.byteLength - floats.byteLength) / 4)
  Buffer.from(numbers.buffer).set(data.subarray(floats.byteLength))
  const facets = numbers[0] ?? 0
  return {
    row,
    id,
    version,
    check,
    length: floats[0] ?? 0,
    sorts: [...floats.subarray(1)],
    facets: numbers.subarray(1, 1 + facets),
    terms: numbers.subarray(1 + facets),
  }
}
