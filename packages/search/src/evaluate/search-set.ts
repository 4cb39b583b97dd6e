/** A test collection: documents, queries, and how well each judged document answers each query. */
export type SearchSet = {
  documents: { id: string; title: string; text: string }[]
  queries: { id: string; text: string }[]
  /** Grades above 0, by query and document. */
  judgements: Map<string, Map<string, number>>
}

export class SearchSetError extends Error {
  readonly code = 'evaluate.search_set_malformed'
  override name = 'SearchSetError'
}

const parseLines = (text: string, file: string, fields: readonly string[]): Record<string, string>[] =>
  text.split(/\r?\n/).flatMap((line, at) => {
    if (line.trim() === '') return []
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch {
      throw new SearchSetError(`${file}:${at + 1}: not JSON`)
    }
    const record = Object.fromEntries(Object.entries(value ?? {}).map(([key, each]) => [key, String(each)]))
    const missing = fields.find((field) => record[field] === undefined)
    if (missing) throw new SearchSetError(`${file}:${at + 1}: no ${missing}`)
    return [record]
  })

const parseJudgements = (text: string): SearchSet['judgements'] => {
  const judgements: SearchSet['judgements'] = new Map()
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const [query, document, grade] = line.split('\t')
    if (query === undefined || document === undefined || !Number.isFinite(Number(grade))) {
      throw new SearchSetError(`qrels.tsv:${at + 1}: expected query, document and grade between tabs`)
    }
    if (Number(grade) <= 0) continue
    const ofQuery = judgements.get(query) ?? new Map<string, number>()
    judgements.set(query, ofQuery.set(document, Number(grade)))
  }
  return judgements
}

/** Reads `docs.jsonl`, `queries.jsonl` and `qrels.tsv`, given as text. */
export const parseSearchSet = (files: { docs: string; queries: string; qrels: string }): SearchSet => ({
  documents: parseLines(files.docs, 'docs.jsonl', ['id']).map(({ id = '', title = '', text = '' }) => ({
    id,
    title,
    text,
  })),
  queries: parseLines(files.queries, 'queries.jsonl', ['id', 'text']).map(({ id = '', text = '' }) => ({ id, text })),
  judgements: parseJudgements(files.qrels),
})
