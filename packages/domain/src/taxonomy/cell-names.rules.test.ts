import { expect, test } from 'vitest'

import { termsOfCell } from './cell-names.rules.ts'
import { findTerm, lookupTerms, searchTerms } from './taxonomy.ts'

test.each([
  ['鲁', ['370000']],
  ['鲁、冀', ['370000', '130000']],
  ['京津冀', ['110000', '120000', '130000']],
  [' 粤 ', ['440000']],
  ['鲁班', []],
  ['鲁能集团', []],
  ['', []],
])('the region cell %j names %j', (text, ids) => expect(termsOfCell(text, 'region')).toEqual(ids))

test('on the premises is said as people on the shop floor say it', () => {
  expect(['厂里', '本厂', '院内', '厂里/云端', '厂里的人'].map((text) => termsOfCell(text, 'deployment'))).toEqual([
    ['on_premises'],
    ['on_premises'],
    ['on_premises'],
    ['on_premises', 'public_api'],
    [],
  ])
})

test('short names are no names in running text', () => {
  expect(lookupTerms('厂里现在靠鲁师傅人工检测', { schemes: ['region', 'deployment'] })).toEqual([])
})

test('every short name is of a term, and pickers find the term by it first', () => {
  for (const name of ['京', '鲁', '冀', '澳']) {
    const [id = ''] = termsOfCell(name, 'region')
    expect(findTerm(id)?.scheme).toBe('region')
    expect(searchTerms(name, 'region', 3)[0]?.id).toBe(id)
  }
  expect(searchTerms('厂里', 'deployment', 3).map(({ id }) => id)).toEqual(['on_premises'])
})
