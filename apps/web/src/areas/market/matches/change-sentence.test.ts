import { constraintNames } from '@duijie/matching/constraints/constraint-names.ts'
import type { ParameterKind } from '@duijie/matching/reasons.ts'
import { changeCodes, changeReasons } from '@duijie/matching/why-not/change-reasons.ts'
import { describe, expect, it } from 'vitest'

import { changeSentence } from './change-sentence.ts'
import { speechOf } from './speech-fixture.ts'

const samples = { ids: ['a'], sides: [], fen: 10_000_000, number: 2, word: 'china' } as const

/** What the engine says it gives with a change. */
const paramsOf = (kinds: Readonly<Record<string, ParameterKind>>) =>
  Object.fromEntries(
    Object.entries(kinds).map(([name, kind]): [string, string | number | string[]] => {
      const sample = samples[kind]
      return [name, typeof sample === 'object' ? [...sample] : sample]
    }),
  )

const locales = ['zh', 'en'] as const

describe('changeSentence', () => {
  it.each(changeCodes)('says %s in both languages, with nothing left to fill in', (code) => {
    for (const locale of locales) {
      const speech = speechOf(locale)
      const text = changeSentence({ code, params: paramsOf(changeReasons[code]) }, speech)
      expect(text).not.toMatch(/\{\{|undefined|NaN/)
      expect(text).not.toContain(code)
      expect(text).not.toBe(speech.say('change.other', {}))
      expect(/[\u4e00-\u9fff]/.test(text)).toBe(locale === 'zh')
    }
  })

  it('says amounts, terms and residency as they are read', () => {
    const loosen = { code: 'residency.loosen', params: { from: 'region', to: 'china' } }
    expect(changeSentence(loosen, speechOf('zh'))).toBe('把数据去向从“不出省”放宽到“不出境”')
    const raise = { code: 'budget.raise', params: { fromFen: 5_000_000, toFen: 10_000_000 } }
    expect(changeSentence(raise, speechOf('zh'))).toBe('把预算上限从 5 万元提高到 10 万元')
    const add = { code: 'evidence.add', params: { pieces: 1, sectors: ['C31'] } }
    expect(changeSentence(add, speechOf('en'))).toBe('add 1 past deployment in <C31>')
  })

  it('tells a change that it does not know in general, and shows no code', () => {
    expect(changeSentence({ code: 'price.bargain', params: {} }, speechOf('zh'))).toBe('补充资料')
  })
})

describe('the conditions of the engine', () => {
  it.each(constraintNames)('%s is said in both languages, of one candidate and of many', (name) => {
    for (const locale of locales) {
      const { say, has } = speechOf(locale)
      expect(has(`violation.${name}`) && has(`constraint.${name}`)).toBe(true)
      for (const count of [1, 3]) expect(say(`constraint.${name}`, { count })).toContain(String(count))
    }
  })
})
