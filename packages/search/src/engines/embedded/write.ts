import { setImmediate } from 'node:timers/promises'

import { documentProblem, tidyDocument } from '../../document-problem.ts'
import {
  type ApplyReport,
  type FindConcepts,
  type RejectedChange,
  type SearchChange,
  type SearchDocument,
  SearchUnavailableError,
} from '../../port.ts'
import { buildingTarget, commit, insertRow, livingTarget, removeStored } from './commit.ts'
import { type IndexRow, toRow } from './row.ts'
import { type State, stateOf } from './state.ts'
import type { Store } from './store.ts'

/** Writing gives way to searches after so long. */
const turnMilliseconds = 8

const rowOf = (state: State, document: SearchDocument, findConcepts: FindConcepts | undefined): IndexRow =>
  toRow(tidyDocument(document), state.reader, state.memory.values, findConcepts)

/** Takes items until the turn is over; returns how many. */
const takeTurn = (length: number, from: number, take: (at: number) => void): number => {
  const end = performance.now() + turnMilliseconds
  let at = from
  do take(at++)
  while (at < length && performance.now() < end)
  return at
}

/** The last sequence of which nothing is left when the changes before `from` are applied. */
const sequenceReached = (due: readonly SearchChange[], from: number, last: number): number => {
  const next = due[from]?.sequence
  const done = due.slice(0, from).findLast(({ sequence }) => sequence !== next)
  return done?.sequence ?? last
}

/**
 * Applies the changes above the stored sequence, a turn at a time, each turn with the sequence it has reached in one
 * transaction.
 */
export const applyChanges = async (
  store: Store,
  state: State,
  changes: readonly SearchChange[],
  mark: string,
  findConcepts: FindConcepts | undefined,
): Promise<ApplyReport> => {
  const last = store.get('sequence')
  const target = livingTarget(state)
  const due = changes.filter((change) => change.sequence > last).sort((left, right) => left.sequence - right.sequence)
  const rejected: RejectedChange[] = []
  for (let from = 0; from < due.length;) {
    commit(store, state, state.fileVersion, target, (turn) => {
      from = takeTurn(due.length, from, (at) => {
        const change = due[at]
        if (!change) return
        const problem = change.put && documentProblem(change.put)
        if (change.put && problem) rejected.push({ sequence: change.sequence, id: change.put.id, reason: problem })
        else if (change.put) insertRow(turn, rowOf(state, change.put, findConcepts))
        else removeStored(turn, change.remove)
      })
      store.put('sequence', sequenceReached(due, from, last))
      if (from === due.length) store.putMark(mark)
    })
    if (from < due.length) await setImmediate()
  }
  return { applied: due.length - rejected.length, rejected }
}

/** Takes a number for a generation that no other process writes to. */
const beginGeneration = (store: Store): number =>
  store.transaction(undefined, () => {
    const generation = store.get('lastGeneration') + 1
    store.put('lastGeneration', generation)
    return generation
  })

type Place = { sequence: number; mark: string }

/** Makes a generation the living one; the state mirrors the file from then on. */
const enliven = (store: Store, state: State, { sequence, mark }: Place): void =>
  store.transaction(undefined, () => {
    // Another process that finished a later rebuild has swept this one away.
    if (store.get('generation') > state.generation) {
      throw new SearchUnavailableError('The search index was rebuilt by another process meanwhile.')
    }
    store.put('generation', state.generation)
    store.put('sequence', sequence)
    store.putMark(mark)
    state.fileVersion = store.fileVersion()
  })

/** Writes `documents` as a generation beside the living one and makes it the living one. */
export const writeGeneration = async (
  store: Store,
  documents: AsyncIterable<SearchDocument> | Iterable<SearchDocument>,
  place: Place,
  findConcepts: FindConcepts | undefined,
): Promise<{ state: State; report: ApplyReport }> => {
  const state = stateOf(beginGeneration(store), store.fileVersion())
  const target = buildingTarget(state)
  const rejected: RejectedChange[] = []
  let applied = 0
  let batch: SearchDocument[] = []
  const write = async (): Promise<void> => {
    for (let from = 0; from < batch.length;) {
      commit(store, state, undefined, target, (turn) => {
        from = takeTurn(batch.length, from, (at) => {
          const document = batch[at]
          if (document) insertRow(turn, rowOf(state, document, findConcepts))
        })
      })
      await setImmediate()
    }
    batch = []
  }
  for await (const document of documents) {
    const problem = documentProblem(document)
    if (problem) {
      rejected.push({ sequence: place.sequence, id: document.id, reason: problem })
      continue
    }
    applied++
    batch.push(document)
    if (batch.length >= 100) await write()
  }
  await write()
  target.finish()
  enliven(store, state, place)
  return { state, report: { applied, rejected } }
}
