import { statSync } from 'node:fs'

import { weightedTexts } from '../src/document-texts.ts'
import type { SearchDocument } from '../src/port.ts'
import { charactersOf, scanRuns } from '../src/text/tokens.ts'
import type { BenchQuery, QueryKind } from './queries.ts'

/** One engine under measurement; `find` returns how many it found of the first twenty. */
export type BenchEngine = {
  name: string
  /** What a page comes with. */
  gives: string
  /** The kinds of query it has no answer to; they are not measured. */
  cannot: readonly QueryKind[]
  load(documents: readonly SearchDocument[]): Promise<void>
  find(query: BenchQuery): Promise<number> | number
  diskBytes(): Promise<number> | number
  close(): Promise<void> | void
}

export const pageSize = 20

export const sizeOf = (path: string): number =>
  ['', '-wal', '-image'].reduce(
    (sum, suffix) => sum + (statSync(path + suffix, { throwIfNoEntry: false })?.size ?? 0),
    0,
  )

/** The tokens all peers are given: the same words and pairs of characters as ours, so that only the engines differ. */
export const tokensOf = (text: string): string[] =>
  scanRuns(text).flatMap((run) => {
    if (run.kind === 'word') return [run.text]
    const characters = charactersOf(run.text)
    if (characters.length === 1) return [run.text]
    return characters.slice(0, -1).map(({ text: first }, at) => first + (characters[at + 1]?.text ?? ''))
  })

export const textOf = (document: SearchDocument): string =>
  weightedTexts(document)
    .map(({ text }) => text)
    .join(' ')
