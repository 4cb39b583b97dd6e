import { setImmediate } from 'node:timers/promises'

import { documentProblem, tidyDocument } from '../../document-problem.ts'
import type { ApplyReport, FindConcepts, RejectedChange, SearchChange, SearchDocument } from '../../port.ts'
import { addRow, type MemoryIndex, removeRow } from './memory-index.ts'
import { tighten } from './postings.ts'
import { type IndexRow, toRow } from './row.ts'
import { emptyState, saveDictionaries, type State } from './state.ts'
import type { Store } from './store.ts'

/** Writing gives way to searches after so long. */
const turnMilliseconds = 8

type MemoryStep = (memory: MemoryIndex) => void

const removeStored = (store: Store, state: State, id: string, steps: MemoryStep[]): void => {
  const terms = store.termsOf(state.generation, id)
  if (!terms) return
  store.remove(state.generation, id)
  steps.push((memory) => removeRow(memory, id, terms))
}

const insertRow = (store: Store, state: State, row: IndexRow, steps: MemoryStep[]): void => {
  removeStored(store, state, row.id, steps)
  const fileRow = store.insert(state.generation, row)
  steps.push((memory) => addRow(memory, row, fileRow))
}

/** Runs `work` in one transaction and, once it is in the file, repeats its steps on the memory index. */
const commit = (store: Store, state: State, work: (steps: MemoryStep[]) => void): void => {
  const steps: MemoryStep[] = []
  const saved = store.transaction(() => {
    work(steps)
    return saveDictionaries(store, state)
  })
  state.savedTerms = saved.terms
  state.savedValues = saved.values
  for (const step of steps) step(state.memory)
}

const rowOf = (state: State, document: SearchDocument, findConcepts: FindConcepts | undefined): IndexRow =>
  toRow(tidyDocument(document), state.memory.terms, state.memory.values, findConcepts)

/** Takes items until the turn is over; returns how many. */
const takeTurn = (length: number, from: number, take: (at: number) => void): number => {
  const end = performance.now() + turnMilliseconds
  let at = from
  do take(at++)
  while (at < length && performance.now() < end)
  return at
}

/** Applies the changes above the stored sequence, a turn at a time, each turn with its sequence in one transaction. */
export const applyChanges = async (
  store: Store,
  state: State,
  changes: readonly SearchChange[],
  findConcepts: FindConcepts | undefined,
): Promise<ApplyReport> => {
  const last = store.sequence()
  const due = changes.filter((change) => change.sequence > last).sort((left, right) => left.sequence - right.sequence)
  const rejected: RejectedChange[] = []
  for (let from = 0; from < due.length;) {
    commit(store, state, (steps) => {
      from = takeTurn(due.length, from, (at) => {
        const change = due[at]
        if (!change) return
        const problem = change.put && documentProblem(change.put)
        if (change.put && problem) rejected.push({ sequence: change.sequence, id: change.put.id, reason: problem })
        else if (change.put) insertRow(store, state, rowOf(state, change.put, findConcepts), steps)
        else removeStored(store, state, change.remove, steps)
      })
      store.putSequence(due[from - 1]?.sequence ?? last)
    })
    if (from < due.length) await setImmediate()
  }
  return { applied: due.length - rejected.length, rejected }
}

/** Writes `documents` as the next generation beside the living one; the caller makes it the living one. */
export const writeGeneration = async (
  store: Store,
  documents: AsyncIterable<SearchDocument> | Iterable<SearchDocument>,
  sequence: number,
  generation: number,
  findConcepts: FindConcepts | undefined,
): Promise<{ state: State; report: ApplyReport }> => {
  const state = emptyState(generation)
  const rejected: RejectedChange[] = []
  let applied = 0
  let batch: SearchDocument[] = []
  const write = async (): Promise<void> => {
    for (let from = 0; from < batch.length;) {
      commit(store, state, (steps) => {
        from = takeTurn(batch.length, from, (at) => {
          const document = batch[at]
          if (document) insertRow(store, state, rowOf(state, document, findConcepts), steps)
        })
      })
      await setImmediate()
    }
    batch = []
  }
  for await (const document of documents) {
    const problem = documentProblem(document)
    if (problem) {
      rejected.push({ sequence, id: document.id, reason: problem })
      continue
    }
    applied++
    batch.push(document)
    if (batch.length >= 100) await write()
  }
  await write()
  tighten(state.memory.postings)
  return { state, report: { applied, rejected } }
}
