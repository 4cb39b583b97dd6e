import { addColumns, addRow, removeColumns, removeRow } from './memory-index.ts'
import { dropPosting, postingsOf } from './postings.ts'
import type { IndexRow } from './row.ts'
import { saveDictionaries, type State } from './state.ts'
import type { Store } from './store.ts'
import { countDocument, discountDocument, formatTotals, type Totals } from './totals.ts'

/** Where what is written to the file is repeated once it is there: a memory index, or one that is being built. */
type Target = {
  add: (row: IndexRow, fileRow: number) => void
  remove: (id: string, terms: Uint32Array) => void
}

type Step = (target: Target) => void

type Turn = { store: Store; state: State; totals: Totals; steps: Step[] }

/** Takes a document out of the file, if it is there. */
export const removeStored = ({ store, state, totals, steps }: Turn, id: string): void => {
  const held = store.find(state.generation, id)
  if (!held) return
  store.remove(held.row)
  discountDocument(totals, held.check)
  steps.push((target) => target.remove(id, held.terms))
}

/** Writes a document to the file, in place of one of the same id. */
export const insertRow = (turn: Turn, row: IndexRow): void => {
  removeStored(turn, row.id)
  const added = turn.store.insert(turn.state.generation, row)
  countDocument(turn.totals, added.check)
  turn.steps.push((target) => target.add(row, added.row))
}

/**
 * Runs `work` in one transaction and, once it is in the file, repeats its steps on the target. Unless the file is one that
 * others may write to meanwhile, it must still be of the version that the state mirrors.
 */
export const commit = (
  store: Store,
  state: State,
  fileVersion: number | undefined,
  target: Target,
  work: (turn: Turn) => void,
): void => {
  const turn: Turn = { store, state, totals: { ...state.totals }, steps: [] }
  store.transaction(fileVersion, () => {
    work(turn)
    saveDictionaries(store, state, turn.totals)
    store.putTotals(state.generation, formatTotals(turn.totals))
  })
  state.totals = turn.totals
  state.unimaged += turn.steps.length
  for (const step of turn.steps) step(target)
}

/** Changes a memory index that is searched meanwhile. */
export const livingTarget = (state: State): Target => ({
  add: (row, fileRow) => {
    addRow(state.memory, row, fileRow)
    state.lastRow = fileRow
  },
  remove: (id, terms) => removeRow(state.memory, id, terms),
})

/** Collects the documents of a memory index that nobody searches yet; `finish` lays out their postings, each list in its place. */
export const buildingTarget = (state: State): Target & { finish: () => void } => {
  const documents: Uint32Array[] = []
  const dropped: Uint32Array[] = []
  return {
    add: (row, fileRow) => {
      addColumns(state.memory, row, fileRow)
      documents.push(row.terms)
      state.lastRow = fileRow
    },
    remove: (id, terms) => {
      removeColumns(state.memory, id)
      dropped.push(terms)
    },
    finish: () => {
      state.memory.postings = postingsOf(documents, state.memory.terms.texts.length)
      for (const terms of dropped) for (const packed of terms) dropPosting(state.memory.postings, packed >>> 8)
    },
  }
}
