import { join } from 'node:path'

import Database from 'better-sqlite3'
import MiniSearch from 'minisearch'

import { forgivenErrors } from '../src/engines/embedded/vocabulary.ts'
import type { SearchDocument } from '../src/port.ts'
import { editDistance } from '../src/text/edit-distance.ts'
import { isStopWord } from '../src/text/stop-words.ts'
import { type BenchEngine, pageSize, sizeOf, textOf, tokensOf } from './engine.ts'
import type { BenchQuery } from './queries.ts'

const quoted = (token: string): string => `"${token.replaceAll('"', '""')}"`

/** The text as FTS5 takes it: phrases as phrases, else every word and pair, a prefix where the only one is being typed. */
const termsOf = ({ text }: BenchQuery): string[] => {
  const tokens = tokensOf(text).filter((token) => !isStopWord(token))
  if (text.startsWith('"')) return [quoted(tokens.join(' '))]
  const terms = tokens.map(quoted)
  return !text.endsWith(' ') && terms.length === 1 ? terms.map((term) => `${term}*`) : terms
}

const openFts5 = (path: string): Database.Database => {
  const database = new Database(path)
  database.pragma('journal_mode = WAL')
  database.exec(`CREATE VIRTUAL TABLE document USING fts5(body, content='', tokenize='porter unicode61')`)
  return database
}

/** SQLite FTS5 as one would use it plainly: AND first, OR when too few, a prefix on the last word, bm25. */
export const fts5Engine = (folder: string): BenchEngine => {
  const path = join(folder, 'fts5.sqlite')
  const database = openFts5(path)
  const insert = database.prepare(`INSERT INTO document (rowid, body) VALUES (?, ?)`)
  const select = database
    .prepare<[string, number], number>(`SELECT rowid FROM document WHERE document MATCH ? ORDER BY rank LIMIT ?`)
    .pluck()
  return {
    name: 'raw FTS5',
    gives: 'ids alone',
    cannot: ['typo', 'filtered'],
    load: async (documents) => {
      database.transaction(() => {
        for (const [at, document] of documents.entries()) insert.run(at + 1, tokensOf(textOf(document)).join(' '))
      })()
    },
    find: (query) => {
      const terms = termsOf(query)
      if (terms.length === 0) return 0
      const all = select.all(terms.join(' AND '), pageSize)
      return all.length >= pageSize || terms.length < 2 ? all.length : select.all(terms.join(' OR '), pageSize).length
    },
    diskBytes: () => sizeOf(path),
    close: () => void database.close(),
  }
}

const fullSchema = `
  CREATE TABLE facet (document INTEGER, value INTEGER, PRIMARY KEY (document, value)) WITHOUT ROWID;
  CREATE INDEX facet_value ON facet (value, document);
  CREATE TABLE word (text TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE VIRTUAL TABLE word_part USING fts5(text, tokenize='trigram');
`

const facetValues = (document: SearchDocument): string[] =>
  Object.entries(document.facets).flatMap(([facet, values]) => values.map((value) => `${facet} ${value}`))

/** SQLite FTS5 made to do the same work as ours but for highlights: totals, facet counts, filters, typing errors. */
export const fullFts5Engine = (folder: string): BenchEngine => {
  const path = join(folder, 'fts5-full.sqlite')
  const database = openFts5(path)
  database.exec(fullSchema)
  const insert = database.prepare(`INSERT INTO document (rowid, body) VALUES (?, ?)`)
  const insertFacet = database.prepare(`INSERT OR IGNORE INTO facet VALUES (?, ?)`)
  const insertWord = database.prepare(`INSERT OR IGNORE INTO word VALUES (?)`)
  const numbers = new Map<string, number>()
  const numberOf = (value: string): number => {
    const number = numbers.get(value) ?? numbers.size + 1
    numbers.set(value, number)
    return number
  }
  const matching = `document MATCH ? AND (? = 0 OR rowid IN (SELECT document FROM facet WHERE value = ?))`
  type Asked = [string, number, number]
  const select = database
    .prepare<Asked, number>(`SELECT rowid FROM document WHERE ${matching} ORDER BY rank LIMIT ${pageSize}`)
    .pluck()
  const total = database.prepare<Asked, number>(`SELECT count(*) FROM document WHERE ${matching}`).pluck()
  const counts = database.prepare<Asked>(
    `WITH found AS MATERIALIZED (SELECT rowid AS id FROM document WHERE ${matching})
     SELECT value, count(*) FROM found JOIN facet ON facet.document = found.id GROUP BY value`,
  )
  const known = database.prepare<[string], number>(`SELECT 1 FROM word WHERE text = ?`).pluck()
  const near = database
    .prepare<[string], string>(`SELECT text FROM word_part WHERE text MATCH ? ORDER BY rank LIMIT 200`)
    .pluck()

  const trigramsOf = (word: string): string[] =>
    Array.from({ length: word.length - 2 }, (_, at) => quoted(word.slice(at, at + 3)))
  /** The nearest known word of those that share most of their letters in threes. */
  const correct = (word: string): string => {
    const limit = forgivenErrors(word)
    if (limit === 0 || known.get(word) === 1) return word
    const ranked = near
      .all(trigramsOf(word).join(' OR '))
      .map((each) => ({ each, distance: editDistance(word, each, limit) }))
      .filter(({ distance }) => distance <= limit)
      .toSorted((left, right) => left.distance - right.distance)
    return ranked[0]?.each ?? word
  }

  return {
    name: 'full FTS5',
    gives: 'exact total, counts of ten facets, typing errors, phrases',
    cannot: [],
    load: async (documents) => {
      database.transaction(() => {
        for (const [at, document] of documents.entries()) {
          const tokens = tokensOf(textOf(document))
          insert.run(at + 1, tokens.join(' '))
          for (const value of facetValues(document)) insertFacet.run(at + 1, numberOf(value))
          for (const token of tokens) if (/^[a-z]{4,}$/.test(token)) insertWord.run(token)
        }
        database.exec(`INSERT INTO word_part SELECT text FROM word`)
      })()
    },
    find: (query) => {
      const isTyped = query.text.endsWith(' ') && !query.text.startsWith('"')
      const words = isTyped ? query.text.trim().split(' ').map(correct).join(' ') + ' ' : query.text
      const terms = termsOf({ text: words })
      if (terms.length === 0) return 0
      const kind = query.kinds ? numberOf(`kind ${query.kinds[0]}`) : 0
      const ask = (match: string): number => {
        total.get(match, kind, kind)
        counts.all(match, kind, kind)
        return select.all(match, kind, kind).length
      }
      const all = terms.join(' AND ')
      const enough = terms.length < 2 || select.all(all, kind, kind).length >= pageSize
      return ask(enough ? all : terms.join(' OR '))
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
    gives: 'ids, total, typing errors',
    cannot: ['quoted'],
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
      if (all.length >= pageSize) return pageSize
      return Math.min(pageSize, index.search(text, { ...options, combineWith: 'OR' }).length)
    },
    diskBytes: () => 0,
    close: () => undefined,
  }
}
