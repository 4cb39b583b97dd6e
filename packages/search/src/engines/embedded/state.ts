import { createTermReader, type TermReader } from './document-terms.ts'
import { createMemoryIndex, type MemoryIndex } from './memory-index.ts'
import type { Store } from './store.ts'
import { countTerm, countValue, noTotals, type Totals } from './totals.ts'

/** One generation of the file and the memory index that mirrors it. */
export type State = {
  generation: number
  memory: MemoryIndex
  /** Reads documents into terms of the memory index. */
  reader: TermReader
  /** What the file holds of this generation. */
  totals: Totals
  /** The version of the file that this state mirrors. */
  fileVersion: number
  /** The last row of the file that was taken in. */
  lastRow: number
  /** Documents that were changed since the memory index was last written to its image. */
  unimaged: number
}

export const stateOf = (generation: number, fileVersion: number, memory = createMemoryIndex()): State => ({
  generation,
  memory,
  reader: createTermReader(memory.terms),
  totals: noTotals(),
  fileVersion,
  lastRow: 0,
  unimaged: 0,
})

/** Writes the terms and facet values that came up since the last save, and what there is now in all. */
export const saveDictionaries = (store: Store, { generation, memory }: State, totals: Totals): void => {
  while (totals.terms < memory.terms.texts.length) {
    const text = memory.terms.texts[totals.terms] ?? ''
    store.putTerm(generation, totals.terms, text)
    countTerm(totals, text)
  }
  while (totals.values < memory.values.texts.length) {
    const text = memory.values.texts[totals.values] ?? ''
    store.putValue(generation, totals.values, text)
    countValue(totals, text)
  }
}
