import { expect, test } from 'vitest'

import { parseBoolean, parseDay, parseFen, parseNumber, parseParametersBillion } from './parse-values.ts'

test.each([
  ['1,234.5', 1234.5],
  ['3.2万', 32_000],
  ['1.5 亿', 150_000_000],
  ['２０', 20],
  ['-7', -7],
  ['2k', 2000],
  ['1,2,3', undefined],
  ['约20', undefined],
  ['10-20', undefined],
  ['', undefined],
])('number %j', (text, value) => expect(parseNumber(text)).toBe(value))

test.each([
  ['50万元', 50_000_000],
  ['¥1,200.50', 120_050],
  ['人民币 3 亿元', 30_000_000_000],
  ['0.1', 10],
  ['$5', undefined],
  ['-5元', undefined],
  ['30-50万', undefined],
])('money %j in fen', (text, fen) => expect(parseFen(text)).toBe(fen))

test.each([
  ['2024-02-29', undefined, '2024-02-29'],
  ['2023-02-29', undefined, undefined],
  ['2024年3月5日', undefined, '2024-03-05'],
  ['2024年3月', undefined, '2024-03-01'],
  ['3/4/2024', undefined, undefined],
  ['3/4/2024', ['M/D/YYYY'], '2024-03-04'],
  ['3/4/2024', ['D/M/YYYY'], '2024-04-03'],
  ['2024', undefined, '2024-01-01'],
])('day %j in %j', (text, formats, day) => expect(parseDay(text, formats)).toBe(day))

test('yes and no in both languages', () => {
  expect(['是', 'YES', '✔', '否', 'n', 'maybe', 'constructor'].map(parseBoolean)).toEqual([
    true,
    true,
    true,
    false,
    false,
    undefined,
    undefined,
  ])
})

test.each([
  ['Yi-34B', 34],
  ['XVERSE-7B, XVERSE-13B, XVERSE-65B', 65],
  ['bert-110M', 0.11],
  ['Mixtral-8x7B', undefined],
  ['GB2312', undefined],
  ['360BERT', undefined],
])('parameters that %j states', (text, billion) => expect(parseParametersBillion(text)).toBe(billion))
