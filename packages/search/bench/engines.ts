import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

import Database from 'better-sqlite3'
import MiniSearch from 'minisearch'

import { createEmbeddedIndex } from '../src/engines/embedded/embedded-index.ts'
import { weightedTexts } from '../src/document-texts.ts'
import { createMeilisearchIndex } from '../src/engines/meilisearch/meilisearch-index.ts'
import { facetNames, type SearchDocument, type SearchIndex } from '../src/port.ts'
import { isStopWord } from '../src/text/stop-words.ts'
import { charactersOf, scanRuns } from '../src/text/tokens.ts'
import type { BenchQuery } from './queries.ts'

/** One engine under measurement; `find` returns how many it found of the first twenty. */
export type BenchEngine = {
  name: string
  /** Whether a page comes with exact facet counts, highlights and totals, as ours does, or with ids alone. */
  whole: boolean
  load(documents: readonly SearchDocument[]): Promise<void>
  find(query: BenchQuery): Promise<number> | number
  diskBytes(): number
  close(): Promise<void> | void
}

const pageOf = (index: SearchIndex, query: BenchQuery) =>
  index.search({
    text: query.text,
    filters: query.kinds ? { kind: query.kinds } : {},
    sort: 'relevance',
    page: 1,
    pageSize: 20,
    facets: [...facetNames],
  })

const sizeOf = (path: string): number =>
  ['', '-wal'].reduce((sum, suffix) => sum + (statSync(path + suffix, { throwIfNoEntry: false })?.size ?? 0), 0)

const fromIndex = (name: string, index: SearchIndex, diskBytes: () => number): BenchEngine => ({
  name,
  whole: true,
  load: async (documents) => void (await index.rebuild(documents, 1)),
  find: async (query) => (await pageOf(index, query)).hits.length,
  diskBytes,
  close: () => index.close(),
})

export const embeddedEngine = (folder: string): BenchEngine => {
  const path = join(folder, 'embedded.sqlite')
  return fromIndex('duijie embedded', createEmbeddedIndex({ path }), () => sizeOf(path))
}

export const meilisearchEngine = (url: string, key: string | undefined): BenchEngine =>
  fromIndex('meilisearch', createMeilisearchIndex({ url, key, name: `bench-${process.pid}` }), () => 0)

/** The tokens all peers are given: the same words and pairs of characters as ours, so that only the engines differ. */
const tokensOf = (text: string): string[] =>
  scanRuns(text).flatMap((run) => {
    if (run.kind === 'word') return [run.text]
    const characters = charactersOf(run.text)
    if (characters.length === 1) return [run.text]
    return characters.slice(0, -1).map(({ text: first }, at) => first + (characters[at + 1]?.text ?? ''))
  })

const textOf = (document: SearchDocument): string =>
  weightedTexts(document)
    .map(({ text }) => text)
    .join(' ')

const quoted = (token: string): string => `"${token.replaceAll('"', '""')}"`

/** SQLite FTS5 as one would use it plainly: AND first, OR when too few, a prefix on the last word, bm25, ids only. */
export const fts5Engine = (folder: string): BenchEngine => {
  const path = join(folder, 'fts5.sqlite')
  const database = new Database(path)
  database.pragma('journal_mode = WAL')
  database.exec(
    `CREATE VIRTUAL TABLE document USING fts5(body, kind UNINDEXED, content='', tokenize='porter unicode61')`,
  )
  const insert = database.prepare(`INSERT INTO document (rowid, body) VALUES (?, ?)`)
  const select = database.prepare(`SELECT rowid FROM document WHERE document MATCH ? ORDER BY rank LIMIT 20`).pluck()
  return {
    name: 'raw FTS5',
    whole: false,
    load: async (documents) => {
      database.transaction(() => {
        for (const [at, document] of documents.entries()) insert.run(at + 1, tokensOf(textOf(document)).join(' '))
      })()
    },
    find: ({ text }) => {
      const tokens = tokensOf(text).filter((token) => !isStopWord(token))
      if (tokens.length === 0) return 0
      const terms = tokens.map(quoted)
      if (!text.endsWith(' ') && terms.length === 1) terms[0] += '*'
      const all = select.all(terms.join(' AND '))
      return all.length >= 20 || terms.length < 2 ? all.length : select.all(terms.join(' OR ')).length
    },
    diskBytes: () => sizeOf(path),
    close: () => void database.close(),
  }
}

/** MiniSearch with its own ranking, typing errors and prefixes as its documentation recommends. */
export const miniSearchEngine = (): BenchEngine => {
  const index = new MiniSearch<{ id: string; body: string; kind: string }>({
    fields: ['body'],
    storeFields: ['kind'],
    tokenize: tokensOf,
    processTerm: (term) => (isStopWord(term) ? null : term),
  })
  return {
    name: 'MiniSearch',
    whole: false,
    load: async (documents) => {
      for (const document of documents) {
        index.add({ id: document.id, body: textOf(document), kind: document.facets.kind?.[0] ?? '' })
      }
    },
    find: ({ text, kinds }) => {
      const options = {
        prefix: !text.endsWith(' '),
        fuzzy: (term: string) => (/^[a-z]{4,}$/.test(term) ? (term.length < 8 ? 1 : 2) : false),
        ...(kinds ? { filter: (result: { [field: string]: unknown }) => kinds.includes(String(result['kind'])) } : {}),
      }
      const all = index.search(text, { ...options, combineWith: 'AND' })
      return Math.min(20, all.length >= 20 ? all.length : index.search(text, { ...options, combineWith: 'OR' }).length)
    },
    diskBytes: () => 0,
    close: () => undefined,
  }
}

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true })
