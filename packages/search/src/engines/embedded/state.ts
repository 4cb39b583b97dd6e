import { setImmediate } from 'node:timers/promises'

import { addRow, createMemoryIndex, type MemoryIndex } from './memory-index.ts'
import { intern } from './dictionary.ts'
import { tighten } from './postings.ts'
import type { Store } from './store.ts'

/** One generation of the file and the memory index that mirrors it. */
export type State = {
  generation: number
  memory: MemoryIndex
  /** How many terms and facet values the file already knows. */
  savedTerms: number
  savedValues: number
}

const rowsPerTurn = 500

export const emptyState = (generation: number): State => ({
  generation,
  memory: createMemoryIndex(),
  savedTerms: 0,
  savedValues: 0,
})

/** Reads a generation into memory, giving way to other work between pages. */
export const loadState = async (store: Store, generation: number): Promise<State> => {
  const state = emptyState(generation)
  for (const text of store.terms(generation)) intern(state.memory.terms, text)
  for (const text of store.values(generation)) intern(state.memory.values, text)
  state.savedTerms = state.memory.terms.texts.length
  state.savedValues = state.memory.values.texts.length
  for (let after = 0; ;) {
    const rows = store.page(generation, after, rowsPerTurn)
    for (const row of rows) addRow(state.memory, row, row.row)
    const last = rows.at(-1)
    if (!last) {
      tighten(state.memory.postings)
      return state
    }
    after = last.row
    await setImmediate()
  }
}

/** Writes the terms and facet values that came up since the last save; returns how many there are now. */
export const saveDictionaries = (store: Store, state: State): { terms: number; values: number } => {
  const { terms, values } = state.memory
  for (let number = state.savedTerms; number < terms.texts.length; number++) {
    store.putTerm(state.generation, number, terms.texts[number] ?? '')
  }
  for (let number = state.savedValues; number < values.texts.length; number++) {
    store.putValue(state.generation, number, values.texts[number] ?? '')
  }
  return { terms: terms.texts.length, values: values.texts.length }
}
