import type { ImportRowResult } from '@duijie/domain/imports/import-batch.schema.ts'
import type { GridRow } from '@duijie/interchange/tables/grid.ts'

type Texts = { row: string; problem: string; issue: (issue: ImportRowResult['issues'][number]) => string }

/** Rows that cannot be imported with their own cells, so that they can be mended and brought again. */
export const problemTable = (
  results: readonly ImportRowResult[],
  rows: readonly GridRow[],
  columns: readonly { header: string }[],
  texts: Texts,
): { headers: string[]; rows: string[][] } => {
  const byRow = new Map(rows.map((row) => [row.row, row]))
  const problems = results.filter(({ verdict }) => verdict === 'problem')
  return {
    headers: [texts.row, texts.problem, ...columns.map(({ header }) => header)],
    rows: problems.map(({ row, issues }) => {
      const source = byRow.get(row)
      const shown = (at: number): string => {
        const refused = source?.refused.find(({ column }) => column === at)
        return refused ? refused.before : (source?.cells[at] ?? '')
      }
      return [String(row), issues.map(texts.issue).join('；'), ...columns.map((_, at) => shown(at))]
    }),
  }
}
