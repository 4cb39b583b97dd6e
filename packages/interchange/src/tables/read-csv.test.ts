import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { decodeText } from '../encoding/decode-text.ts'
import { collect, inChunks } from '../testing/collect.ts'
import { readCsv, type CsvOptions } from './read-csv.ts'
import { neutraliseFormula, writeCsv } from './write-csv.ts'

const read = async (text: string, options?: CsvOptions) => {
  const table = await readCsv(text, options)
  return { headers: table.headers, rows: await collect(table.rows) }
}

test('quotes, line breaks in cells and headers, and a byte order mark are read; rows count as in a spreadsheet', async () => {
  const table = await read('\uFEFF"Use\nCase","He said ""no"""\r\n"a\r\nb",c\r\nd,e\r\n')
  expect(table.headers).toEqual(['Use\nCase', 'He said "no"'])
  expect(table.rows).toMatchObject([
    { row: 2, line: 3, cells: { 'Use\nCase': 'a\r\nb', 'He said "no"': 'c' } },
    { row: 3, line: 5, cells: { 'Use\nCase': 'd', 'He said "no"': 'e' } },
  ])
})

test.each([
  ['a;b;c\n1,5;2;3\n', ['a', 'b', 'c']],
  ['a\tb\n1,2\t3\n', ['a', 'b']],
  ['"x;y;z",b\n"1;2;3",4\n', ['x;y;z', 'b']],
  ['only\n1\n', ['only']],
  ['a,b;c,d\n1,2,3\n', ['a', 'b;c', 'd']],
])('the delimiter is told from the beginning: %j', async (text, headers) => {
  expect((await read(text)).headers).toEqual(headers)
})

test('a ragged row is kept whole and says so', async () => {
  const { rows } = await read('a,b\n1\n1,2,3\n')
  expect(rows).toMatchObject([
    { row: 2, line: 2, cells: { a: '1', b: '' }, ragged: { expected: 2, found: 1 } },
    { row: 3, line: 3, cells: { a: '1', b: '2', '#3': '3' }, ragged: { expected: 2, found: 3 } },
  ])
})

test('headers that repeat or are blank are told apart', async () => {
  const { headers, rows } = await read('Name,,Name,Name (2),__proto__\n1,2,3,4,5\n')
  expect(headers).toEqual(['Name', '#2', 'Name (2)', 'Name (2) (2)', '__proto__'])
  expect(Object.values(rows[0]?.cells ?? {})).toEqual(['1', '2', '3', '4', '5'])
  expect(Object.getPrototypeOf(rows[0]?.cells)).toBe(Object.prototype)
})

test('blank lines are no rows but are counted', async () => {
  expect((await read('\n\na,b\n\n1,2\n\n')).rows.map(({ row }) => row)).toEqual([5])
})

test.each([
  ['', []],
  ['\n\n', []],
  ['a,b', ['a', 'b']],
  ['a,b\n', ['a', 'b']],
])('a file without rows gives none: %j', async (text, headers) => {
  expect(await read(text)).toEqual({ headers, rows: [] })
})

describe('what cannot be read on ends the rows with a reason, and the rows before stand', () => {
  test('a quote that never closes', async () => {
    const { rows } = await read('a,b\n1,2\n3,"4\n5,6\n')
    expect(rows.map(({ row, broken }) => [row, broken])).toEqual([
      [2, undefined],
      [3, 'import.quote_not_closed'],
    ])
  })

  test('a quote in the header that never closes', async () => {
    expect((await read('a,"b\n1,2\n')).rows).toMatchObject([
      { row: 1, line: 1, cells: {}, broken: 'import.quote_not_closed' },
    ])
  })

  test('a record larger than the limit', async () => {
    const { rows } = await read(`a,b\n1,2\n3,"${'x'.repeat(5000)}"\n`, { maximumRecordBytes: 1000 })
    expect(rows.at(-1)).toMatchObject({ row: 3, broken: 'import.record_too_large' })
  })
})

test('a cell of a megabyte and one with NUL come through unchanged', async () => {
  const big = '数据'.repeat(262_144)
  const { rows } = await read(`a,b\n"${big}",x\u0000y\n`)
  expect(rows[0]?.cells).toEqual({ a: big, b: 'x\u0000y' })
})

test('an error of the source reaches the reader', async () => {
  async function* failing() {
    yield `a,b\n${'1,2\n'.repeat(20_000)}`
    throw new Error('disk')
  }
  await expect(readCsv(failing()).then(({ rows }) => collect(rows))).rejects.toThrow('disk')
})

test('rows flow before the source ends', async () => {
  let given = 0
  async function* endless() {
    for (;;) {
      given += 1
      yield given === 1 ? 'a,b\n' : '缺陷检测,"x ""y"""\n'.repeat(500)
    }
  }
  const { rows } = await readCsv(endless())
  let taken = 0
  for await (const row of rows) if ((taken += 1) === 10_000 && row.cells['b'] === 'x "y"') break
  expect(taken).toBe(10_000)
  expect(given).toBeLessThan(200)
})

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('=1+1', '-5', '"', '""', ',', '\r\n', ' x ', '\t', '@a', '字,"'),
)
const clean = cell.filter((text) => text.isWellFormed() && !text.includes('\u0000') && !text.includes('\uFEFF'))

test('what is written is read back, but for formulas; however bytes are cut', async () => {
  const width = 3
  const record = fc.array(clean, { minLength: width, maxLength: width })
  await fc.assert(
    fc.asyncProperty(fc.array(record, { maxLength: 6 }), fc.integer({ min: 1, max: 11 }), async (records, size) => {
      const bytes = Buffer.from([...writeCsv(['甲', 'b', 'c'], records, { bom: true })].join(''))
      const { text } = decodeText(inChunks(bytes, size))
      const rows = await collect((await readCsv(text, { delimiter: ',' })).rows)
      expect(rows.map(({ cells }) => Object.values(cells))).toEqual(
        records.map((cells) => cells.map(neutraliseFormula)),
      )
    }),
  )
})

test('no text cell that we write starts a formula', () => {
  const dangerous = ['=1', '+1', '-1', '@x', ' =1', '\t=1', '\r=1', '\n@x', '＝1', '＠x']
  for (const text of dangerous) expect(neutraliseFormula(text)).toBe(`'${text}`)
  expect([...writeCsv(['=h'], [[-5], ['a=1'], [null], [true]])].join('')).toBe('\'=h\r\n-5\r\na=1\r\n""\r\ntrue\r\n')
})
