import { signalReasonCodes, signalReasons } from '@duijie/matching/reasons.ts'
import type { ParameterKind, SignalReasonCode } from '@duijie/matching/reasons.ts'
import { describe, expect, it } from 'vitest'

import { type Reason, reasonSentence, type Speech } from './reason-sentence.ts'
import { speechOf } from './speech-fixture.ts'

const samples: Readonly<Record<ParameterKind, Reason['params'][string]>> = {
  ids: ['task:a'],
  sides: ['capability'],
  fen: 10_000_000,
  number: 2,
  word: '',
}

/** Words come from fixed lists, which have sentences of their own. */
const words: Reason['params'] = { residency: 'china', scenario: 'high', capability: '' }

/** What the engine says it gives with a code. */
const paramsOf = (code: SignalReasonCode): Reason['params'] =>
  Object.fromEntries(
    Object.entries<ParameterKind>(signalReasons[code]).map(([name, kind]) => [name, words[name] ?? samples[kind]]),
  )

const sentence = (
  code: string,
  given: Reason['params'],
  locale: 'zh' | 'en' = 'zh',
  reader?: Speech['reader'],
): string => reasonSentence({ code, params: given }, code.split('.')[0] ?? '', speechOf(locale, reader))

describe('reasonSentence', () => {
  it.each(signalReasonCodes)('says %s in both languages, with nothing left to fill in', (code) => {
    for (const locale of ['zh', 'en'] as const) {
      const text = sentence(code, paramsOf(code), locale)
      expect(text).not.toContain('{{')
      expect(text).not.toContain(code)
      const { say, has } = speechOf(locale)
      const signal = `signal.${code.split('.')[0]}`
      expect(has(signal)).toBe(true)
      expect(text).not.toBe(say('reason.other', { signal: has(signal) ? say(signal) : '' }))
      expect(/[\u4e00-\u9fff]/.test(text)).toBe(locale === 'zh')
    }
  })

  it('says only "near" when nothing is the same', () => {
    expect(sentence('task.covered', { same: [], near: ['b'], open: [] })).toBe('所需的<b>，有相近的任务能力')
    expect(sentence('task.covered', { same: ['a'], near: ['b'], open: ['c'] })).toBe('能完成所需任务：<a>；<c> 未覆盖')
  })

  it('tells the reader whether it is his own listing that is silent', () => {
    expect(sentence('trl.unknown', { missing: ['capability'] }, 'zh', 'capability')).toBe('您的资料未填写成熟度')
    expect(sentence('trl.unknown', { missing: ['capability'] }, 'zh', 'scenario')).toBe('对方未填写成熟度')
    expect(sentence('trl.unknown', { missing: ['scenario', 'capability'] }, 'en')).toBe(
      'Both sides have not given a readiness level',
    )
  })

  it('says of what opens by consent that it does, and not that nobody filled it in', () => {
    const hidden = (side: 'scenario' | 'capability', reader?: Speech['reader']) =>
      reasonSentence(
        { code: 'budget.unknown', params: { missing: [side] }, missing: [{ side, state: 'hidden' }] },
        'budget',
        speechOf('zh', reader),
      )
    expect(hidden('capability', 'scenario')).toBe('对方的报价双方同意后可见')
    expect(hidden('scenario', 'capability')).toBe('对方的预算双方同意后可见')
    expect(hidden('scenario', 'scenario')).toBe('您的预算不公开，这里没有计入')
    const absent = { code: 'budget.unknown', params: { missing: ['capability'] } }
    const state = [{ side: 'capability' as const, state: 'absent' as const }]
    expect(reasonSentence({ ...absent, missing: state }, 'budget', speechOf('zh', 'scenario'))).toBe(
      '对方未填写价格或预算',
    )
  })

  it('calls free what costs nothing', () => {
    expect(sentence('budget.fits', { limitFen: 10_000_000, lowestFen: 0, highestFen: 0 })).toBe(
      '可免费使用，预算 10 万元',
    )
  })

  it('shortens a long list and says how long it is', () => {
    expect(sentence('concepts.common', { same: ['a', 'b', 'c', 'd', 'e'], near: [] })).toBe(
      '双方都谈到<a>、<b>、<c>等 5 项',
    )
  })

  it('tells a side its own word on a match and nothing of the other side, not even that it is silent', () => {
    const given = { scenario: 'high', capability: '' }
    expect(sentence('interest.one', given, 'zh', 'scenario')).toBe('我方表态：有意')
    expect(sentence('interest.one', given, 'zh')).toContain('能力方未表态')
    expect(sentence('interest.unknown', { missing: ['scenario', 'capability'] }, 'en', 'capability')).toBe(
      'No stated interest is counted',
    )
  })

  it('gives a general sentence for a code it does not know', () => {
    expect(sentence('trl.novel', {})).toBe('成熟度方面有可比之处')
  })
})
