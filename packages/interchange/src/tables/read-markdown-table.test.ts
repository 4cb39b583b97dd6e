import { describe, expect, test } from 'vitest'

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

test.each(['', 'text only', '|a|b|\n', '---\n', 'a | b\n---\n'])(
  'a text without a table has no rows: %j',
  async (text) => {
    expect(await read(text)).toEqual({ headers: [], rows: [], skipped: [], problems: [] })
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

describe('no table is passed over in silence', () => {
  test.each([
    [
      'a delimiter row with a cell too many',
      '|a|b|\n|-|-|-|\n|1|2|\n|3|4|',
      'import.delimiter_row_differs',
      ['a', 'b'],
      2,
    ],
    ['a delimiter row with a cell too few', '|a|b|\n|-|\n|1|2|', 'import.delimiter_row_differs', ['a', 'b'], 1],
    ['no delimiter row', '|a|b|\n|1|2|\n|3|4|', 'import.no_delimiter_row', ['a', 'b'], 2],
    ['HTML', '<table>\n<tr><th>a</th></tr>\n<tr><td>1</td></tr>\n</table>', 'import.html_table', [], 1],
  ])('%s', async (_, table, reason, headers, rows) => {
    const { skipped, headers: read_ } = await read(`# Title\n\n${table}\n\n|c|d|\n|-|-|\n|5|6|\n`)
    expect(skipped).toEqual([{ line: 3, headers, rows, reason, missing: [] }])
    expect(read_).toEqual(['c', 'd'])
  })

  test('a code block that never ends is told by its line', async () => {
    expect((await read('x\n```\n|a|b|\n|-|-|\n|1|2|\n')).problems).toEqual([
      { code: 'import.fence_not_closed', line: 2 },
    ])
    expect((await read('~~~\n```\n~~~\n|a|b|\n|-|-|\n|1|2|\n')).headers).toEqual(['a', 'b'])
  })

  test('a line without a pipe under a row is refused, and a heading ends the table', async () => {
    const { rows } = await read('|a|b|\n|-|-|\n|1|2|\nthe rest\n|3|4|\n# Next | part\n')
    expect(rows.map(({ line, rejected }) => [line, rejected])).toEqual([
      [3, undefined],
      [4, 'import.not_a_row'],
      [5, undefined],
    ])
  })
})
