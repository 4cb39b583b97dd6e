import { describe, expect, it } from 'vitest'

import { readChanges } from './change.ts'
import { factLines } from './fact-text.ts'
import type { Words } from './words.ts'

const words = (locale: 'zh' | 'en'): Words => ({
  locale,
  term: (id) => `<${id}>`,
  has: (key): key is never => key !== '',
  label: (field) => `{label.${field}}`,
  say: (key, parameters) => `{${[key, ...Object.values(parameters ?? {})].join(' ')}}`,
  text: (key, parameters) => `[${[key, ...Object.values(parameters ?? {})].join(' ')}]`,
})

const read = (field: string, before: unknown, after: unknown, locale: 'zh' | 'en' = 'zh') =>
  readChanges([{ field, before, after }], 'scenario', words(locale)).map(({ key: _key, ...line }) => line)

describe('readChanges', () => {
  it('names of several terms only those that went and came', () => {
    expect(read('sectors', ['C36', 'C37'], ['C37', 'C39'])).toEqual([
      { label: '{label.sectors}', removed: ['<C36>'], added: ['<C39>'] },
    ])
  })

  it('shows amounts, levels and choices as they are read, not as they are stored', () => {
    expect(read('budgetMaximumFen', 50_000_000, undefined)).toEqual([
      { label: '{label.budgetMaximumFen}', removed: ['50 万元'], added: [] },
    ])
    expect(read('trlMinimum', undefined, 7)[0]?.added).toEqual(['<trl7>'])
    expect(read('residency', 'any', 'premises')[0]).toMatchObject({
      removed: ['{residency.any}'],
      added: ['{residency.premises}'],
    })
    expect(read('demand', 1, 2)[0]?.added).toEqual(['{value.partners 2}'])
  })

  it('says in which language a text changed where it is not the reader’s', () => {
    const change = [
      { zh: '旧', en: 'same' },
      { zh: '新', en: 'same' },
    ] as const
    expect(read('need', ...change)).toEqual([{ label: '{label.need}', removed: ['旧'], added: ['新'] }])
    expect(read('need', ...change, 'en')[0]?.label).toBe('[change.inLanguage {label.need} {language.zh}]')
  })

  it('shows both orders when only the order changed', () => {
    expect(read('tasks', ['a', 'b'], ['b', 'a'])).toEqual([
      { label: '{label.tasks}', removed: ['<a>', '<b>'], added: ['<b>', '<a>'] },
    ])
  })

  it('leaves out what the kind does not have', () => {
    expect(read('acceleratorCount', 1, 2)).toEqual([])
  })
})

it('factLines names the unit of a price', () => {
  expect(factLines({ name: 'priceFenPerGpuHour', type: 'money', unit: 'yuan' }, 850, words('zh'))).toEqual([
    '{value.perHour 8.5 元}',
  ])
})
