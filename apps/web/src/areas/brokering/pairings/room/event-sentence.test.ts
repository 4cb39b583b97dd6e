import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'

import { pairingEventView, type PairingEventView } from '@duijie/domain/pairings/pairing.view.schema.ts'

import en from '../../../../locales/en/pairings.json' with { type: 'json' }
import zh from '../../../../locales/zh-CN/pairings.json' with { type: 'json' }
import type { Say } from '../../../../shared/i18n-keys.ts'
import { eventSentence, eventWords } from './event-sentence.ts'

const i18n = i18next.createInstance()
beforeAll(() =>
  i18n.init({
    resources: { zh: { pairings: zh }, en: { pairings: en } },
    ns: ['pairings'],
    defaultNS: 'pairings',
    interpolation: { escapeValue: false },
  }),
)

const event = (change: Partial<PairingEventView>): PairingEventView => ({
  id: 'pev_1',
  kind: 'note',
  actorName: '周敏',
  actorSide: 'platform',
  audience: 'shared',
  createdAt: '2026-11-23T08:00:00.000Z',
  ...change,
})
const say =
  (lng: 'zh' | 'en'): Say<'pairings'> =>
  (key, params) =>
    i18n.t(`pairings:${key}`, { ...params, lng })

describe('eventSentence', () => {
  it.each(pairingEventView.shape.kind.options)('has words for %s in both languages', (kind) => {
    for (const lng of ['zh', 'en'] as const) {
      for (const text of [undefined, '某事']) {
        const sentence = eventSentence(event({ kind, from: 'nda', to: 'pilot', text }), say(lng))
        expect(sentence).not.toContain('room.event')
        expect(sentence).not.toContain('{{')
      }
    }
  })

  it('names both stages of a move', () => {
    expect(eventSentence(event({ kind: 'moved', from: 'nda', to: 'pilot' }), say('zh'))).toBe('从“保密协议”移到“试点”')
  })
})

describe('the sentence of a move', () => {
  it('names what it passed over', () => {
    expect(eventSentence(event({ kind: 'moved', from: 'connected', to: 'pilot' }), say('zh'))).toBe(
      '从“已对接”移到“试点”，跳过保密协议',
    )
  })
})

describe('eventWords', () => {
  it('says a reason from the list in the reader’s words and leaves a written one as it is', () => {
    expect(eventWords(event({ kind: 'declined', reason: 'already_supplier', text: '明年再谈' }), say('en'))).toEqual([
      'Already have a supplier',
      '明年再谈',
    ])
    expect(eventWords(event({ kind: 'moved', reason: '样本不足' }), say('en'))).toEqual(['样本不足'])
  })

  it('does not repeat what the sentence has said already', () => {
    expect(eventWords(event({ kind: 'assigned', text: '周敏' }), say('zh'))).toEqual([])
    expect(eventWords(event({ kind: 'reminded', reason: 'both' }), say('zh'))).toEqual([])
  })
})
