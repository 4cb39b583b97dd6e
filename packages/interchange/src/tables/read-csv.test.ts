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

describe('rows never merge in silence', () => {
  const told = async (text: string, options?: CsvOptions) =>
    (await read(text, options)).rows.map(
      ({ line, cells, rejected }) => rejected ?? [line, ...Object.values(cells)].join(' '),
    )

  test.each([
    ['a,b\r\n1,2\n3,4\r\n5,6\n', ['2 1 2', '3 3 4', '4 5 6']],
    ['a,b\n1,2\r\n3,4\r5,6\n', ['2 1 2', '3 3 4', '4 5 6']],
    ['a,b\r1,2\r3,4', ['2 1 2', '3 3 4']],
  ])('mixed line ends: %j', async (text, rows) => expect(await told(text)).toEqual(rows))

  test('where line ends are mixed the file says so once, with the line', async () => {
    const table = await readCsv('a,b\r\n1,2\n3,4\n5,6\r\n')
    await collect(table.rows)
    expect(table.problems).toEqual([{ code: 'import.line_ends_mixed', line: 2 }])
  })

  test('a break of another kind inside an unquoted cell is refused on both sides, not shifted', async () => {
    expect(await told('a,b,c\r\n1,2,x\ny\r\n4,5,6\r\n')).toEqual([
      'import.line_ends_mixed',
      'import.line_ends_mixed',
      '4 4 5 6',
    ])
  })

  test('breaks inside quoted cells of a file with other line ends are theirs', async () => {
    expect(await told('a,b\r\n"x\ny",2\r\n3,4\r\n')).toEqual(['2 x\ny 2', '4 3 4'])
  })

  test.each([
    ['one that closes in a later row', 'a,b,c\n1,"5 inch,x\n2,y,3"\n4,5,6\n'],
    ['one that closes before other text', 'a,b,c\n1,"5 inch,x\n2,"y",3\n4,5,6\n'],
    ['one that two cells of later rows close', 'a,b,c\n1,"big,x\n2,y,z\n3,a "quoted" word,q\n4,5,6\n'],
  ])('a stray quote that swallows rows is refused with its line: %s', async (_, text) => {
    const { rows } = await read(text)
    expect(rows[0]).toMatchObject({ line: 2, rejected: 'import.quote_may_hide_rows' })
    expect(rows.at(-1)?.cells).toEqual({ a: '4', b: '5', c: '6' })
  })

  test('a quote inside a cell, and cells of several lines, are no strays', async () => {
    expect(await told('a,b\n5" plate,x\n"6"" plate","y, z\nand more"\n')).toEqual([
      '2 5" plate x',
      '3 6" plate y, z\nand more',
    ])
  })
})

describe('headers are found where spreadsheets put them', () => {
  const isHeader = (headers: readonly string[]) => headers.includes('名称')

  test.each([';', ',', '\t', '|'])('the hint sep=%s is no record', async (delimiter) => {
    const { headers, rows } = await read(`sep=${delimiter}\r\n名称${delimiter}简介\r\n甲${delimiter}a,b;c\r\n`)
    expect(headers).toEqual(['名称', '简介'])
    expect(rows[0]).toMatchObject({ row: 2, line: 3, cells: { 名称: '甲' } })
  })

  test('titles above the headers are left out and said', async () => {
    const table = await readCsv('2025年能力清单,\n,\n名称,简介\n甲,乙\n', { isHeader })
    expect(await collect(table.rows)).toMatchObject([{ row: 4, line: 4, cells: { 名称: '甲', 简介: '乙' } }])
    expect(table.notes).toEqual([
      { row: 1, line: 1, field: '', code: 'import.above_headers', before: '2025年能力清单' },
    ])
  })

  test('a title without a delimiter hides none', async () => {
    expect((await read('能力清单\n\n名称;简介\n甲;乙\n', { isHeader })).headers).toEqual(['名称', '简介'])
  })

  test('the row of the headers may be stated', async () => {
    expect((await read('a,b\nc,d\n1,2\n', { headerRow: 2 })).headers).toEqual(['c', 'd'])
    expect((await read('a,b\n1,2\n', { headerRow: 7 })).headers).toEqual([])
  })

  test('where no row is the one looked for, the first holds the headers and nothing is lost', async () => {
    const { headers, rows } = await read('a,b\n1,2\n3,4\n', { isHeader })
    expect([headers, rows.map(({ row }) => row)]).toEqual([
      ['a', 'b'],
      [2, 3],
    ])
  })
})
