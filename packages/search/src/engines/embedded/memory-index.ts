import { facetNames } from '../../port.ts'
import { createDictionary, type Dictionary } from './dictionary.ts'
import { appendFacets, createFacetGroups, eachMember, type FacetGroup } from './facet-groups.ts'
import { withRoom } from './growing-arrays.ts'
import { addPosting, createPostings, dropPosting, type Postings } from './postings.ts'
import { type IndexRow, type SortColumn, sortColumns, splitFacetKey } from './row.ts'
import { createVocabulary, learn, type Vocabulary } from './vocabulary.ts'

/**
 * The part of the index that queries run on. A document has an ordinal, its place in every column; ordinals only grow, a
 * changed document gets a new one, and the dead are skipped until the index is compacted.
 */
export type MemoryIndex = {
  terms: Dictionary
  values: Dictionary
  postings: Postings
  vocabulary: Vocabulary
  /** How many ordinals were given. */
  size: number
  living: number
  totalLength: number
  ids: string[]
  versions: number[]
  ordinals: Map<string, number>
  /** The row of the file each ordinal was read from. */
  rows: Float64Array
  alive: Uint8Array
  lengths: Float32Array
  facetGroups: FacetGroup[]
  /** Living documents by facet value. */
  facetFrequencies: Uint32Array
  /** Of each facet value: its facet, as a place in `facetNames`, and its text. */
  valueFacets: Uint8Array
  valueTexts: string[]
  sorts: Record<SortColumn, Float64Array>
}

export const createMemoryIndex = (): MemoryIndex => ({
  terms: createDictionary(),
  values: createDictionary(),
  postings: createPostings(),
  vocabulary: createVocabulary(),
  size: 0,
  living: 0,
  totalLength: 0,
  ids: [],
  versions: [],
  ordinals: new Map(),
  rows: new Float64Array(0),
  alive: new Uint8Array(0),
  lengths: new Float32Array(0),
  facetGroups: createFacetGroups(),
  facetFrequencies: new Uint32Array(0),
  valueFacets: new Uint8Array(0),
  valueTexts: [],
  sorts: {
    newest: new Float64Array(0),
    deadline: new Float64Array(0),
    budget: new Float64Array(0),
    trl: new Float64Array(0),
  },
})

const learnValues = (index: MemoryIndex): void => {
  for (let number = index.valueTexts.length; number < index.values.texts.length; number++) {
    const { facet, value } = splitFacetKey(index.values.texts[number] ?? '')
    index.valueFacets = withRoom(index.valueFacets, number + 1)
    index.valueFacets[number] = facetNames.indexOf(facet)
    index.valueTexts.push(value)
  }
}

/** Takes in the terms and facet values that came up in the dictionaries. */
export const learnTexts = (index: MemoryIndex): void => {
  learn(index.vocabulary, index.terms.texts)
  learnValues(index)
}

const addFacets = (index: MemoryIndex, facets: Uint32Array): void => {
  appendFacets(index.facetGroups, index.size, facets, index.valueFacets)
  index.facetFrequencies = withRoom(index.facetFrequencies, index.values.texts.length)
  for (const value of facets) index.facetFrequencies[value] = (index.facetFrequencies[value] ?? 0) + 1
}

const appendScalars = (index: MemoryIndex, row: Omit<IndexRow, 'source' | 'plain'>, fileRow: number): void => {
  const room = index.size + 1
  index.rows = withRoom(index.rows, room)
  index.alive = withRoom(index.alive, room)
  index.lengths = withRoom(index.lengths, room)
  index.rows[index.size] = fileRow
  index.alive[index.size] = 1
  index.lengths[index.size] = row.length
  for (const [at, column] of sortColumns.entries()) {
    index.sorts[column] = withRoom(index.sorts[column], room)
    index.sorts[column][index.size] = row.sorts[at] ?? Number.NaN
  }
}

/** Adds all of a document but its postings, and returns its ordinal. The dictionaries already know its terms and values. */
export const addColumns = (index: MemoryIndex, row: Omit<IndexRow, 'source' | 'plain'>, fileRow: number): number => {
  const ordinal = index.size
  learnTexts(index)
  addFacets(index, row.facets)
  appendScalars(index, row, fileRow)
  index.ids.push(row.id)
  index.versions.push(row.version)
  index.ordinals.set(row.id, ordinal)
  index.totalLength += row.length
  index.size++
  index.living++
  return ordinal
}

/** Adds a document whose id is not in the index. */
export const addRow = (index: MemoryIndex, row: Omit<IndexRow, 'source' | 'plain'>, fileRow: number): void => {
  const ordinal = addColumns(index, row, fileRow)
  for (const packed of row.terms) addPosting(index.postings, packed >>> 8, ordinal, packed & 0xff)
}

/** Takes all of a document out but its postings; returns the ordinal it had. */
export const removeColumns = (index: MemoryIndex, id: string): number | undefined => {
  const ordinal = index.ordinals.get(id)
  if (ordinal === undefined) return undefined
  for (const group of index.facetGroups) {
    eachMember(group, group.sets[ordinal] ?? 0, (value) => {
      index.facetFrequencies[value] = (index.facetFrequencies[value] ?? 1) - 1
    })
  }
  index.alive[ordinal] = 0
  index.totalLength -= index.lengths[ordinal] ?? 0
  index.ordinals.delete(id)
  index.living--
  return ordinal
}

/** Takes a document out; `terms` are those it was added with. */
export const removeRow = (index: MemoryIndex, id: string, terms: Uint32Array): void => {
  if (removeColumns(index, id) === undefined) return
  for (const packed of terms) dropPosting(index.postings, packed >>> 8)
}
