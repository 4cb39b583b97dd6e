import { describe, expect, it } from 'vitest'

import { fieldLines, type FieldSpeech } from './field-text.ts'

const speech = (locale: 'zh' | 'en'): FieldSpeech => ({
  locale,
  term: (id) => `<${id}>`,
  say: (key) => `{${key}}`,
  has: (key): key is never => !key.endsWith('.klingon'),
})
const zh = (field: string, value: unknown) => fieldLines(field, value, speech('zh'))

describe('fieldLines', () => {
  it('says terms, choices, amounts and days in the reader’s words', () => {
    expect(zh('sectors', ['C34', 'A01'])).toEqual(['<C34>、<A01>'])
    expect(zh('residency', 'premises')).toEqual(['{residency.premises}'])
    expect(zh('budgetMaximumFen', 50_000_000)).toEqual(['50 万元'])
    expect(zh('deadline', '2026-12-01')).toEqual(['2026年12月1日'])
    expect(zh('trl', 7)).toEqual(['TRL 7'])
    expect(zh('paused', false)).toEqual(['{no}'])
  })

  it('gives each measure and each past deployment its own line', () => {
    expect(
      zh('kpis', [
        { name: { zh: '漏检率' }, unit: '%', baseline: 3, target: 0.5 },
        { name: { zh: '节拍' }, target: 2, unit: 's' },
      ]),
    ).toEqual(['漏检率：3 → 0.5 %', '节拍：{label.target} 2 s'])
    expect(zh('evidence', [{ title: { zh: '轧钢产线' }, year: 2025 }])).toEqual(['轧钢产线，2025'])
  })

  it('is empty for what is empty', () => {
    for (const empty of [undefined, null, '', [], {}]) expect(zh('summary', empty)).toEqual([])
  })

  it('reads the language that exists', () => {
    expect(fieldLines('title', { en: 'Crack detection' }, speech('zh'))).toEqual(['Crack detection'])
  })
})
