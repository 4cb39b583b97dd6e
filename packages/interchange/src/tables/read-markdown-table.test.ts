import { expect, test } from 'vitest'

import { collect } from '../testing/collect.ts'
import { markdownLinks, markdownToText } from './markdown-cells.ts'
import { readMarkdownTable } from './read-markdown-table.ts'

const read = async (text: string, wanted?: string[]) => {
  const lackOf = wanted && ((headers: readonly string[]) => wanted.filter((name) => !headers.includes(name)))
  const { rows, ...rest } = await readMarkdownTable(text, lackOf)
  return { ...rest, rows: await collect(rows) }
}

test('a table is read with escaped pipes, missing outer pipes and its line numbers', async () => {
  const { headers, rows } = await read(
    '# List\r\n\r\nName | Note\r\n:-|-:\r\na \\| b | `c`\r\n| d | |\r\n| e |\r\n\r\nEnd | not a row',
  )
  expect(headers).toEqual(['Name', 'Note'])
  expect(rows).toEqual([
    { row: 5, line: 5, lastLine: 5, headers, cells: { Name: 'a | b', Note: '`c`' } },
    { row: 6, line: 6, lastLine: 6, headers, cells: { Name: 'd', Note: '' } },
    { row: 7, line: 7, lastLine: 7, headers, cells: { Name: 'e', Note: '' }, ragged: { expected: 2, found: 1 } },
  ])
})

test('the tables that have the wanted headers are read and the others are listed', async () => {
  const text = '|公司|模型|\n|-|-|\n|a|b|\n\n|公司|\n|-|\n|x|\n|y|\n\n|模型 |  公司|\n|-|-|\n|d|c|\n'
  const { rows, skipped } = await read(text, ['模型', '公司'])
  expect(rows.map(({ cells }) => [cells['公司'], cells['模型']])).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
  expect(skipped).toEqual([
    { line: 5, headers: ['公司'], rows: 2, reason: 'import.table_lacks_columns', missing: ['模型'] },
  ])
})

test('a table in a code block is an example, not data', async () => {
  expect((await read('```\n|a|b|\n|-|-|\n|1|2|\n```\n\n|c|d|\n|-|-|\n|3|4|\n')).headers).toEqual(['c', 'd'])
})

test.each(['', 'text only', '|a|b|\n', '|a|b|\n|-|\n|1|2|', '---\n'])(
  'a text without a table has no rows: %j',
  async (text) => {
    expect(await read(text)).toEqual({ headers: [], rows: [], skipped: [] })
  },
)

test.each([
  ['[文心](https://x.cn/a_(b)) 与 **Yi**', '文心 与 Yi'],
  ['![logo](a.png) `code`<br>next <b>bold</b> &amp; 🚀', 'logo code\nnext bold & 🚀'],
  ['snake_case_name 3 * 4', 'snake_case_name 3 * 4'],
  ['\\*kept\\*', '*kept*'],
  ['\u200B✘', '✘'],
  ['a < b and c > d', 'a < b and c > d'],
])('a cell reads as its rendering does: %j', (cell, text) => expect(markdownToText(cell)).toBe(text))

test('links are found in order, images left out, and only of the web', () => {
  expect(
    markdownLinks('![i](https://i.cn/p.png)[a](https://a.cn/x_(y)),[b](http://b.cn) [js](javascript:alert(1))'),
  ).toEqual(['https://a.cn/x_(y)', 'http://b.cn'])
  expect(markdownLinks('见 https://c.cn/d。')).toEqual(['https://c.cn/d'])
})

test('hostile cells cost no more than linear time', () => {
  const started = performance.now()
  for (const cell of [
    '['.repeat(100_000),
    '[a]('.repeat(30_000),
    '<b'.repeat(50_000),
    '**a'.repeat(50_000),
    '_'.repeat(100_000),
  ]) {
    markdownToText(cell)
    markdownLinks(cell)
  }
  expect(performance.now() - started).toBeLessThan(3000)
})
