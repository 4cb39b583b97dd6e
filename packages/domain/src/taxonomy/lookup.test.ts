import { array, assert, constantFrom, oneof, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { createLookup } from './lookup.ts'
import type { TermMatch } from './lookup.ts'
import { parseTerms, schemes, surfacesOf } from './term.ts'
import { lookupTerms, termsOf } from './taxonomy.ts'

const taskIds = (text: string): string[] => lookupTerms(text, { schemes: ['task'] }).map(({ id }) => id)
const idsIn = (found: readonly TermMatch[], scheme: string): string[] =>
  found.filter((match) => match.scheme === scheme).map(({ id }) => id)

describe('looking up terms in text', () => {
  test('a Chinese need and an English model card meet in the same task', () => {
    expect(taskIds('手机外壳的表面缺陷检测仍靠人工')).toEqual(['defect-inspection'])
    expect(taskIds('A model for surface defect inspection of phone cases')).toEqual(['defect-inspection'])
  })

  test('one sentence of a plant manager names sector, task, deployment and region', () => {
    const found = lookupTerms('苏州的汽车零部件厂，要做外观检测，要求私有化部署')
    expect(idsIn(found, 'region')).toEqual(['320000'])
    expect(idsIn(found, 'sector')).toEqual(['C367'])
    expect(idsIn(found, 'task')).toEqual(['defect-inspection'])
    expect(idsIn(found, 'deployment')).toEqual(['on_premises'])
  })

  test.each([
    ['Visual Inspections of castings', 'defect-inspection'],
    ['text_classification', 'text-classification'],
    ['Time-Series\nForecasting', 'time-series-forecasting'],
    ['energy optimization', 'energy-optimisation'],
    ['production schedules and job-shop scheduling', 'production-scheduling'],
    ['several anomalies: anomaly  detection', 'anomaly-detection'],
    ['用ＡＯＩ设备', 'defect-inspection'],
    ['表面 缺陷 检测', 'defect-inspection'],
    ['PLC 代码生成', 'plc-code-generation'],
    ['PLC代码生成', 'plc-code-generation'],
  ])('%j is %s in whatever form it is written', (text, id) => {
    expect(taskIds(text)).toEqual([id])
  })

  test('English is found at word boundaries only', () => {
    expect(taskIds('storage, fragment, drag and the Ragtime band')).toEqual([])
    expect(taskIds('基于RAG的问答系统')).toContain('knowledge-base-qa')
  })

  test('a line break separates Chinese words, so list items do not join', () => {
    expect(taskIds('缺陷\n检测')).toEqual([])
  })

  test('the longest name wins and the shorter one inside it is silent', () => {
    expect(taskIds('zero-shot image classification')).toEqual(['zero-shot-image-classification'])
    const lookup = createLookup(parseTerms('task', 'short | 检测 | detection\nlong | 缺陷检测 | defect detection'))
    expect(lookup('缺陷检测 and detection').map(({ id }) => id)).toEqual(['long', 'short'])
  })

  test('schemes do not hide each other, and only the wanted ones answer', () => {
    const lookup = createLookup([
      ...parseTerms('task', 'one | 质检 | inspection'),
      ...parseTerms('sector', 'two | 质检业 | inspection trade'),
    ])
    expect(lookup('质检业').map(({ id }) => id)).toEqual(['two', 'one'])
    expect(lookup('质检业', { schemes: ['task'] }).map(({ id }) => id)).toEqual(['one'])
  })

  test.each(schemes)('every label and synonym of the scheme %s finds its own term', (scheme) => {
    const lost = termsOf(scheme).flatMap((term) =>
      surfacesOf(term).filter((name) => lookupTerms(`（${name}）`, { schemes: [scheme] })[0]?.id !== term.id),
    )
    expect(lost).toEqual([])
  })

  test.each([
    ['computer vision and data mining', 'sector'],
    ['心电信号', 'sector'],
    ['security of a utility', 'sector'],
    ['不断提高校准精度，访问数据后重点检查', 'sector'],
    ['不断提高校准精度，访问数据后重点检查', 'task'],
    ['Recommendations and model evaluation of phi-3', 'task'],
    ['phi-3', 'sensitivity'],
    ['支持数字人民币', 'task'],
    ['其中试点三家', 'trl'],
  ] as const)('%j names no %s, although a word of one seems to stand in it', (text, scheme) => {
    expect(lookupTerms(text, { schemes: [scheme] })).toEqual([])
  })

  test('everyday sentences name nothing', () => {
    expect(
      lookupTerms('Please send the other documents to my colleague before noon, it is a core request.', {
        schemes: ['task', 'sector', 'sensitivity'],
      }),
    ).toEqual([])
    expect(lookupTerms('您好，请在周五之前把其他资料发给我，谢谢。')).toEqual([])
  })
})

describe('offsets', () => {
  const piece = oneof(
    constantFrom(...termsOf('task').flatMap(surfacesOf)),
    constantFrom(' ', '-', '　', '\n', '，', 's', 'Ａ', '😀', '\ud83d', 'İ', '\u0000'),
    string({ unit: 'binary', maxLength: 6 }),
  )
  const text = array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''))

  test('always cut the matched text out of the original, in order, without overlap inside a scheme', () => {
    assert(
      property(text, (original) => {
        const ends = new Map<string, number>()
        let last = 0
        for (const { scheme, start, end, matched } of lookupTerms(original)) {
          expect(original.slice(start, end)).toBe(matched)
          expect(matched.length).toBeGreaterThan(0)
          expect(start).toBeGreaterThanOrEqual(Math.max(last, ends.get(scheme) ?? 0))
          last = start
          ends.set(scheme, end)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('count UTF-16 units of the original past emoji and full-width letters', () => {
    expect(lookupTerms('😀😀ＡＯＩ', { schemes: ['task'] })).toEqual([
      { id: 'defect-inspection', scheme: 'task', start: 4, end: 7, matched: 'ＡＯＩ' },
    ])
  })
})

describe('hostile text', () => {
  const shapes: readonly (readonly [string, string])[] = [
    ['one letter', 'a'],
    ['separators', ' -_'],
    ['lone surrogates', '\ud800'],
    ['a name without end', '表面缺陷检测'],
    ['a name cut short', 'surface defect inspectio '],
    ['nested names', 'zero-shot image classification '],
  ]

  const millisecondsFor = (original: string): number => {
    const from = performance.now()
    lookupTerms(original)
    return performance.now() - from
  }

  test.each(shapes)('of %s takes time in proportion to its length', (_, unit) => {
    const small = unit.repeat(Math.ceil(50_000 / unit.length))
    millisecondsFor(small)
    const best = Math.min(millisecondsFor(small), millisecondsFor(small), millisecondsFor(small))
    const large = Math.min(millisecondsFor(small.repeat(8)), millisecondsFor(small.repeat(8)))
    // Eight times the text: a quadratic scan would need 64 times as long.
    expect(large).toBeLessThan(Math.max(best, 5) * 32)
  })
})

describe('a term of which a text says that it is not wanted', () => {
  const idsIn = (text: string): string[] => lookupTerms(text, { schemes: ['task', 'deployment'] }).map(({ id }) => id)

  test.each([
    ['没有私有化部署要求', []],
    ['不涉及人脸识别', []],
    ['We do not want public cloud', []],
    ['不需要私有化部署，公有云即可', ['public_api']],
    ['不得不私有化部署', ['on_premises']],
    ['非私有化部署不可', ['on_premises']],
    ['数据不出厂', ['on_premises']],
    ['不接受没有私有化部署的方案', ['on_premises']],
  ])('is not found in %s, others are', (text, ids) => {
    expect(idsIn(text)).toEqual(ids)
  })

  test('a condition that is missing is not found, the work for which nothing is there yet is', () => {
    expect(idsIn('目前没有自建机房')).toEqual([])
    expect(idsIn('目前没有缺陷检测系统')).toEqual(['defect-inspection'])
  })
})
