import { intern } from './dictionary.ts'
import { groupFrom } from './facet-groups.ts'
import type { Column, Image } from './image-file.ts'
import { createMemoryIndex, learnTexts, type MemoryIndex } from './memory-index.ts'
import { postingsFrom } from './postings.ts'
import { sortColumns } from './row.ts'
import type { Totals } from './totals.ts'

/** What the columns of an image belong to. */
export type ImageHead = {
  generation: number
  /** The last row that the image holds or held, and the last removal it knows of. */
  lastRow: number
  lastRemoved: number
  totals: Totals
  totalLength: number
  living: number
}

export type MemoryImage = Image & { head: ImageHead }

/** The columns of a memory index whose postings are settled, to be written before it changes again. */
export const toImage = (index: MemoryIndex, head: Omit<ImageHead, 'totalLength' | 'living'>): MemoryImage => {
  const { postings, size } = index
  const columns: Record<string, Column> = {
    ...postings.settled,
    frequencies: postings.frequencies,
    rows: index.rows.subarray(0, size),
    versions: Float64Array.from(index.versions),
    alive: index.alive.subarray(0, size),
    lengths: index.lengths.subarray(0, size),
    facetFrequencies: index.facetFrequencies,
  }
  for (const name of sortColumns) columns[`sort ${name}`] = index.sorts[name].subarray(0, size)
  for (const [at, group] of index.facetGroups.entries()) {
    columns[`sets ${at}`] = group.sets.subarray(0, size)
    columns[`set starts ${at}`] = group.starts.subarray(0, group.size + 1)
    columns[`set members ${at}`] = group.members.subarray(0, group.starts[group.size])
  }
  return {
    head: { ...head, totalLength: index.totalLength, living: index.living },
    columns,
    texts: {
      terms: index.terms.texts.slice(0, head.totals.terms),
      values: index.values.texts.slice(0, head.totals.values),
      ids: index.ids,
    },
  }
}

const numbers = ({ columns }: MemoryImage, name: string): Uint32Array => columns[name] as Uint32Array
const floats = ({ columns }: MemoryImage, name: string): Float64Array => columns[name] as Float64Array

/** The memory index an image was taken of. */
export const fromImage = (image: MemoryImage): MemoryIndex => {
  const index = createMemoryIndex()
  for (const text of image.texts['terms'] ?? []) intern(index.terms, text)
  for (const text of image.texts['values'] ?? []) intern(index.values, text)
  learnTexts(index)
  const settled = {
    arena: numbers(image, 'arena'),
    starts: numbers(image, 'starts'),
    sizes: numbers(image, 'sizes'),
  }
  index.postings = postingsFrom(settled, numbers(image, 'frequencies'))
  index.rows = floats(image, 'rows')
  index.versions = [...floats(image, 'versions')]
  index.alive = image.columns['alive'] as Uint8Array
  index.lengths = image.columns['lengths'] as Float32Array
  index.facetFrequencies = numbers(image, 'facetFrequencies')
  for (const name of sortColumns) index.sorts[name] = floats(image, `sort ${name}`)
  index.facetGroups = index.facetGroups.map((group, at) =>
    groupFrom(
      group.facets,
      numbers(image, `sets ${at}`),
      numbers(image, `set starts ${at}`),
      numbers(image, `set members ${at}`),
    ),
  )
  index.ids = image.texts['ids'] ?? []
  index.size = index.ids.length
  for (const [ordinal, id] of index.ids.entries()) if (index.alive[ordinal] === 1) index.ordinals.set(id, ordinal)
  index.living = image.head.living
  index.totalLength = image.head.totalLength
  return index
}
