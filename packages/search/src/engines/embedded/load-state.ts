import { setImmediate } from 'node:timers/promises'

import { SearchUnavailableError } from '../../port.ts'
import { intern } from './dictionary.ts'
import { readImageFile, writeImageFile } from './image-file.ts'
import { addColumns, addRow, removeRow } from './memory-index.ts'
import { fromImage, type MemoryImage, toImage } from './memory-image.ts'
import { postingsOf, settle } from './postings.ts'
import { stateOf, type State } from './state.ts'
import type { Store } from './store.ts'
import { DamagedFileError } from './store-failure.ts'
import type { StoredRow } from './stored-row.ts'
import { countDocument, countTerm, countValue, discountDocument, formatTotals, noTotals } from './totals.ts'

const rowsPerTurn = 500

/** How often loading begins again because somebody else was writing meanwhile. */
const mostAttempts = 20

const takeTexts = (store: Store, { generation, memory, totals }: State): void => {
  for (const text of store.terms(generation, totals.terms)) {
    intern(memory.terms, text)
    countTerm(totals, text)
  }
  for (const text of store.values(generation, totals.values)) {
    intern(memory.values, text)
    countValue(totals, text)
  }
}

/** Gives each row after the last one taken to `take`, and way to other work between pages. */
const takeRows = async (store: Store, state: State, take: (row: StoredRow) => void): Promise<void> => {
  for (;;) {
    const rows = store.page(state.generation, state.lastRow, rowsPerTurn)
    for (const row of rows) {
      take(row)
      countDocument(state.totals, row.check)
      state.lastRow = row.row
    }
    if (rows.length === 0) return
    await setImmediate()
  }
}

const isWhole = (store: Store, { generation, totals }: State): boolean =>
  formatTotals(totals) === (store.totals(generation) ?? formatTotals(noTotals()))

/** The state as the image has it, brought up to date from the file; undefined where there is no image of this generation. */
const loadFromImage = async (
  store: Store,
  path: string,
  generation: number,
  fileVersion: number,
): Promise<State | undefined> => {
  const image = (await readImageFile(path)) as MemoryImage | undefined
  if (image?.head.generation !== generation || image.head.lastRemoved < store.get('forgotten')) return undefined
  const { lastRow, lastRemoved, totals } = image.head
  const loaded: State = { ...stateOf(generation, fileVersion, fromImage(image)), totals, lastRow }
  for (const { id, check, terms } of store.removedAfter(lastRemoved, lastRow)) {
    removeRow(loaded.memory, id, terms)
    discountDocument(totals, check)
    loaded.unimaged++
  }
  takeTexts(store, loaded)
  await takeRows(store, loaded, (row) => {
    addRow(loaded.memory, row, row.row)
    loaded.unimaged++
  })
  return isWhole(store, loaded) ? loaded : undefined
}

const loadFromRows = async (store: Store, state: State): Promise<State> => {
  takeTexts(store, state)
  const documents: Uint32Array[] = []
  await takeRows(store, state, (row) => {
    addColumns(state.memory, row, row.row)
    documents.push(row.terms)
  })
  state.memory.postings = postingsOf(documents, state.memory.terms.texts.length)
  state.unimaged = documents.length
  return state
}

/**
 * Reads the living generation into memory: from its image where that is good, else row by row. A file that lacks anything of
 * what was written to it is told by a {@link DamagedFileError}.
 */
export const loadState = async (store: Store, imagePath: string | undefined): Promise<State> => {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const fileVersion = store.fileVersion()
    const generation = store.get('generation')
    const imaged = imagePath && (await loadFromImage(store, imagePath, generation, fileVersion))
    if (imaged) return imaged
    const loaded = await loadFromRows(store, stateOf(generation, fileVersion))
    if (isWhole(store, loaded)) return loaded
    if (store.fileVersion() === fileVersion) throw new DamagedFileError('rows are missing')
  }
  throw new SearchUnavailableError('The search index file is written to all the time by another process.')
}

/** Writes the image anew when the file has gone far beyond it. To be called while nothing else writes. */
export const refreshImage = async (store: Store, imagePath: string | undefined, state: State): Promise<void> => {
  if (imagePath === undefined || state.unimaged < 1000 + state.memory.living / 10) return
  const { generation, lastRow, totals, memory } = state
  const lastRemoved = store.lastRemoved()
  memory.postings = settle(memory.postings, memory.alive)
  await writeImageFile(imagePath, toImage(memory, { generation, lastRow, lastRemoved, totals: { ...totals } }))
  store.transaction(state.fileVersion, () => store.forgetRemoved(lastRemoved))
  state.unimaged = 0
}
