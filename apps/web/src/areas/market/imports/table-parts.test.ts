import { expect, test } from 'vitest'

import { tableParts, toSentRow, withFilled } from './table-parts.ts'

const sent = (row: number, length = 10) => ({ row, cells: ['x'.repeat(length)], refused: [] })

test('a part holds at most 200 rows and 200,000 characters, and every row is in exactly one', () => {
  const rows = [...Array.from({ length: 450 }, (_, at) => sent(at + 2)), sent(900, 150_000), sent(901, 150_000)]
  const parts = tableParts(rows)
  expect(parts.map((part) => part.length)).toEqual([200, 200, 51, 1])
  expect(parts.flat()).toEqual(rows)
})

test('columns that fill nothing stay in the browser, and so do refusals of their cells', () => {
  const refused = [0, 1].map((column) => ({ column, reason: 'import.cell_error', before: '#N/A' }))
  const row = { row: 2, cells: ['内部备注', '标题', '尾'], refused, filled: [] }
  expect(toSentRow(row, [{ column: 1, field: 'title.zh' }])).toEqual({
    row: 2,
    cells: ['', '标题'],
    refused: [refused[1]],
  })
})

test('a cell longer than a spreadsheet can hold is refused with its beginning', () => {
  const row = { row: 2, cells: ['长'.repeat(40_000)], refused: [], filled: [] }
  const { cells, refused } = toSentRow(row, [{ column: 0, field: 'title.zh' }])
  expect(cells).toEqual([''])
  expect(refused).toMatchObject([{ column: 0, reason: 'text.too_long' }])
})

test('a value that came from a merged cell above is told as a note of its row', () => {
  const result = { row: 3, verdict: 'ready' as const, title: '甲', issues: [], gaps: [], notes: [] }
  const rows = [{ row: 3, cells: ['炼钢厂'], refused: [], filled: [0] }]
  expect(withFilled([result], rows, [{ column: 0, field: 'site.zh' }])[0]?.notes).toEqual([
    { field: 'site.zh', code: 'import.merged_filled', before: '', after: '炼钢厂' },
  ])
})

test('a row that could not be read as a whole is refused at its title and sends no cell', () => {
  const row = { row: 2, cells: [], refused: [], filled: [], rejected: 'import.quote_may_hide_rows' }
  const mapping = [
    { column: 0, field: 'externalId' },
    { column: 3, field: 'title.zh' },
  ]
  const refused = [{ column: 3, reason: 'import.quote_may_hide_rows', before: '' }]
  expect(toSentRow(row, mapping)).toEqual({ row: 2, cells: [], refused })
})
