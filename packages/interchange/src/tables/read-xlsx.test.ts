import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'

import { workbookOf } from '../testing/workbook.ts'
import { guessHeaderRow } from './grid.ts'
import { readXlsx, xlsxLimits } from './read-xlsx.ts'
import { unzipBounded } from './unzip-bounded.ts'

const written = async (rows: SheetData): Promise<Uint8Array> =>
  new Uint8Array(await writeXlsxFile(rows, { sheet: '需求' }).toBuffer())

const cellsOf = async (bytes: Uint8Array) => (await readXlsx(bytes))[0]?.rows.map(({ row, cells }) => [row, ...cells])

test('numbers, days, times, yes and no are read as a spreadsheet shows them', async () => {
  const day = { value: new Date(Date.UTC(2027, 5, 30)), type: Date, format: 'yyyy/mm/dd' }
  const moment = { value: new Date(Date.UTC(2027, 5, 30, 8, 40)), type: Date, format: 'yyyy/mm/dd hh:mm' }
  const rows = [
    ['名称', '预算', '截止', '会议', '付费'],
    ['质检', 11_299.999999999998, day, moment, true],
    ['节能', 0.1, null, null, false],
  ]
  expect(await cellsOf(await written(rows))).toEqual([
    [1, '名称', '预算', '截止', '会议', '付费'],
    [2, '质检', '11300', '2027-06-30', '2027-06-30 08:40:00', 'TRUE'],
    [3, '节能', '0.1', '', '', 'FALSE'],
  ])
})

test('blank rows give no row, and the others keep the numbers that the spreadsheet shows', async () => {
  expect(await cellsOf(await written([['名称'], [null], ['质检'], [null], [null], ['节能'], [null]]))).toEqual([
    [1, '名称'],
    [3, '质检'],
    [6, '节能'],
  ])
})

test('line breaks and blanks in cells are kept, numbers written as text stay text', async () => {
  expect(
    await cellsOf(
      await written([
        ['编号', '需求'],
        ['00123', '一\n二'],
      ]),
    ),
  ).toEqual([
    [1, '编号', '需求'],
    [2, '00123', '一\n二'],
  ])
})

test('a merged cell holds for every row that it spans, and each row says where its value came from', async () => {
  const rows = [
    ['部门', '名称'],
    [{ value: '炼钢厂', rowSpan: 2 }, '质检'],
    [null, '节能'],
    [null, '排产'],
  ]
  const [grid] = await readXlsx(await written(rows))
  expect(grid?.rows.map(({ cells, filled }) => [...cells, filled])).toEqual([
    ['部门', '名称', []],
    ['炼钢厂', '质检', []],
    ['炼钢厂', '节能', [0]],
    ['', '排产', []],
  ])
})

const formulas = `<sheetData>
  <row r="1"><c r="A1" t="inlineStr"><is><t>名称</t></is></c><c r="B1" t="inlineStr"><is><t>预算</t></is></c></row>
  <row r="2"><c r="A2" t="str"><f>CONCATENATE("质","检")</f><v>质检</v></c><c r="B2"><f>1+1</f><v>2</v></c></row>
  <row r="3"><c r="A3" t="inlineStr"><is><t>节能</t></is></c><c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
  <row r="4"><c r="A4" t="inlineStr"><is><t>排产</t></is></c><c r="B4"><f>B2*2</f></c></row>
</sheetData>`

test('formulas give the value they were saved with; errors and formulas without a value are told of their cell', async () => {
  const [grid] = await readXlsx(workbookOf(formulas))
  expect(grid?.name).toBe('表一')
  expect(grid?.rows.map(({ cells }) => cells)).toEqual([
    ['名称', '预算'],
    ['质检', '2'],
    ['节能', ''],
    ['排产', ''],
  ])
  expect(grid?.rows.flatMap(({ row, refused }) => refused.map((cell) => ({ row, ...cell })))).toEqual([
    { row: 3, column: 1, reason: 'import.cell_error', before: '#DIV/0!' },
    { row: 4, column: 1, reason: 'import.formula_without_value', before: '' },
  ])
})

test('a file that unpacks to far more than it weighs is refused before it is unpacked', async () => {
  const bomb = workbookOf('<sheetData/>', { 'xl/sharedStrings.xml': new Uint8Array(8_000_000) })
  expect(bomb.length).toBeLessThan(100_000)
  await expect(readXlsx(bomb)).rejects.toMatchObject({ code: 'import.file_too_large' })
})

test('an archive that understates what its entries hold is cut to what it states', async () => {
  const bytes = workbookOf('<sheetData/>', { 'xl/styles.xml': strToU8('x'.repeat(500_000)) })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at + 46 < bytes.length; at++)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 500_000)
      view.setUint32(at + 24, 10, true)
  const name = 'xl/styles.xml'
  expect(unzipBounded(bytes, (entry) => entry === name, xlsxLimits)[name]).toHaveLength(10)
  await expect(readXlsx(bytes)).rejects.toMatchObject({ code: 'import.file_damaged' })
})

test('thousands of entries are refused, and so is one cell at the far corner of a sheet', async () => {
  const many = Object.fromEntries(Array.from({ length: 2_000 }, (_, at) => [`xl/media/${at}.png`, new Uint8Array(1)]))
  await expect(readXlsx(workbookOf('<sheetData/>', many))).rejects.toMatchObject({ code: 'import.file_too_large' })
  const far = '<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
  await expect(readXlsx(workbookOf(far))).rejects.toMatchObject({ code: 'import.file_too_large' })
})

test('what is no .xlsx is refused and named: old or encrypted workbooks, other archives, text, a broken file', async () => {
  const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])
  await expect(readXlsx(old)).rejects.toMatchObject({ code: 'import.xls_not_supported' })
  await expect(readXlsx(strToU8('名称,预算\n'))).rejects.toMatchObject({ code: 'import.not_xlsx' })
  await expect(readXlsx(zipSync({ 'a.txt': strToU8('a') }))).rejects.toMatchObject({ code: 'import.not_xlsx' })
  await expect(readXlsx(new Uint8Array(0))).rejects.toMatchObject({ code: 'import.not_xlsx' })
  const whole = await written([['名称'], ['质检']])
  await expect(readXlsx(whole.slice(0, whole.length / 2))).rejects.toMatchObject({ code: 'import.file_damaged' })
})

test('the row of headers is told from titles above it', async () => {
  const [grid] = await readXlsx(
    await written([
      ['2026 年人工智能场景需求汇总表', null, null],
      ['填报单位：江北带钢厂', null, null],
      ['名称', '行业', '预算'],
      ['质检', '钢铁', 50],
    ]),
  )
  expect(guessHeaderRow(grid?.rows ?? [])).toBe(2)
  expect(guessHeaderRow([{ row: 1, cells: ['名称'], refused: [], filled: [] }])).toBe(0)
  expect(guessHeaderRow([])).toBe(0)
})
