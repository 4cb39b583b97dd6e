import { expect, test } from 'vitest'

import { writeCsv } from '@duijie/interchange/tables/write-csv.ts'

import { problemTable } from './problem-download.ts'

const result = (row: number, verdict: 'problem' | 'ready') => ({
  row,
  verdict,
  title: '',
  issues: verdict === 'problem' ? [{ field: 'title.zh', reason: 'text.required' }] : [],
  gaps: [],
  notes: [],
})

test('the file of problems holds each refused row with its cells and why, and nothing in it begins a formula', () => {
  const rows = [
    { row: 2, cells: ['=HYPERLINK("http://x")', '50'], refused: [], filled: [] },
    { row: 3, cells: ['好的', '60'], refused: [], filled: [] },
    { row: 4, cells: ['丙', ''], refused: [{ column: 1, reason: 'import.cell_error', before: '#N/A' }], filled: [] },
  ]
  const results = [result(2, 'problem'), result(3, 'ready'), result(4, 'problem')]
  const texts = { row: '行号', problem: '问题', issue: () => '请填写。' }
  const table = problemTable(results, rows, [{ header: '名称' }, { header: '=预算' }], texts)
  expect([...writeCsv(table.headers, table.rows)].join('')).toBe(
    `行号,问题,名称,=预算\r\n2,请填写。,"'=HYPERLINK(""http://x"")",50\r\n4,请填写。,丙,#N/A\r\n`.replace(
      ',=预算',
      `,'=预算`,
    ),
  )
})
