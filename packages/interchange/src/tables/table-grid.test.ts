import { expect, test } from 'vitest'

import { guessHeaderRow } from './grid.ts'
import { readCsv } from './read-csv.ts'
import { looksLikeHeaders, tableGrid } from './table-grid.ts'

const pasted = async (text: string) =>
  (await tableGrid(await readCsv(text, { delimiter: '\t' }))).rows.map(({ row, cells }) => [row, ...cells])

test('cells pasted from a spreadsheet keep their quotes, tabs and line breaks', async () => {
  expect(await pasted('名称\t需求\r\n质检\t"第一行\n第二行"\r\n节能\t"用""绿电""\t优先"\r\n')).toEqual([
    [1, '名称', '需求'],
    [2, '质检', '第一行\n第二行'],
    [3, '节能', '用"绿电"\t优先'],
  ])
})

test('cells beyond the headers are kept as columns of their own', async () => {
  expect(await pasted('名称\n质检\t多出来\n')).toEqual([
    [1, '名称'],
    [2, '质检', '多出来'],
  ])
})

test('a quote that never closes is an error with its row and not a shorter table', async () => {
  await expect(pasted('名称\t需求\n质检\t"没有\n闭合\n')).rejects.toMatchObject({
    code: 'import.cut_short',
    parameters: { row: 2 },
  })
})

test('titles above the headers stay above them, and a row that may hide others is rejected and not blank', async () => {
  const text = '需求汇总表\n名称,需求\n质检,"甲\n节能,乙"\n排产,丙\n'
  const { rows } = await tableGrid(await readCsv(text, { isHeader: looksLikeHeaders }))
  expect(guessHeaderRow(rows)).toBe(1)
  expect(rows.map(({ cells, rejected }) => rejected ?? cells)).toEqual([
    ['需求汇总表'],
    ['名称', '需求'],
    'import.quote_may_hide_rows',
    ['排产', '丙'],
  ])
})
