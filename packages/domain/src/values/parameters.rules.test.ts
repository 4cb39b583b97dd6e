import { expect, test } from 'vitest'

import { readParametersBillion, readParametersField } from './parameters.rules.ts'
import { readTruth } from './truth.rules.ts'

test.each([
  ['Yi-34B', 34],
  ['XVERSE-7B, XVERSE-13B, XVERSE-65B', 65],
  ['52B / 102B / 1TB', 1000],
  ['A32B/1T', 1000],
  ['1T-A32B', 1000],
  ['Qwen3-30B-A3B', 30],
  ['671B（激活37B）', 671],
  ['671B total, 37B active', 671],
  ['qwen2-7b', 7],
  ['Ｑｗｅｎ－７Ｂ', 7],
  ['bert-110M', 0.11],
  ['1.5b', 1.5],
  ['70亿', 7],
  ['1.8万亿参数', 1800],
  ['2600万参数', 0.026],
  ['13 billion parameters', 13],
  ['8x22B (141B)', 141],
  ['GLM-4-9B-Chat-128K', 9],
  ['7B, 2T tokens', 7],
  ['1,000B', 1000],
])('%s states %d billion', (text, billion) => expect(readParametersBillion(text)).toBe(billion))

test.each([
  ['a mixture without a total', '8×7B'],
  ['a mixture without a total', 'Mixtral-8x7B'],
  ['what is active alone', 'A3B'],
  ['an encoding', 'GB2312'],
  ['a name', '360BERT'],
  ['memory', '16GB'],
  ['a context', 'Baichuan-128k'],
  ['tokens', '2T tokens'],
  ['tokens', '3万亿 tokens'],
  ['users', '13亿用户'],
  ['records', '110万条'],
  ['nothing', ''],
])('%s states no number of parameters: %j', (_, text) => expect(readParametersBillion(text)).toBeUndefined())

test('a bare number in a field of billions is billions', () => {
  expect(['671', '0.5', '7B', '70亿', '350M', '8×7B', '大'].map(readParametersField)).toEqual([
    671,
    0.5,
    7,
    7,
    0.35,
    undefined,
    undefined,
  ])
})

test('yes and no in both languages, as marks and full width', () => {
  expect(['√', '是', 'YES', '✔', 'Ｙ', '✅', '1'].map(readTruth)).toEqual(Array.from({ length: 7 }, () => true))
  expect(['×', '否', 'n', '✘', 'Ｎ', '不支持', '❌'].map(readTruth)).toEqual(Array.from({ length: 7 }, () => false))
  expect(['x', 'maybe', '', 'constructor'].map(readTruth)).toEqual([undefined, undefined, undefined, undefined])
})
