import { readFileSync } from 'node:fs'

import { lookupTerms } from '@duijie/domain/taxonomy/taxonomy.ts'
import type { Scheme } from '@duijie/domain/taxonomy/term.ts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { sharedData } from '../testing/real-files.ts'
import { readModelCard } from './read-model-card.ts'

const services = {
  lookupTerms: (text: string, schemes: readonly string[]) =>
    lookupTerms(text, { schemes: schemes as readonly Scheme[] }),
}
const read = (card: string) => readModelCard(card, services)
const codes = (card: string) => read(card).flags.map(({ code, field }) => (field ? `${code} ${field}` : code))

test('what a card states becomes the body, and nothing else does', () => {
  const card = [
    '---',
    'license: apache-2.0',
    'language: [zh, en]',
    'base_model: Qwen/Qwen2-7B',
    'pipeline_tag: text-generation',
    '---',
    '# 青囊-7B',
    '',
    '面向基层医院的中文问诊模型，支持预问诊与病历生成。',
    '',
    '```',
    '# not a heading',
    '```',
  ].join('\n')
  expect(read(card)).toEqual({
    flags: [],
    body: {
      kind: 'capability',
      form: 'model',
      licence: 'apache-2.0',
      baseModel: 'Qwen/Qwen2-7B',
      parametersBillion: 7,
      title: { zh: '青囊-7B' },
      summary: { zh: '面向基层医院的中文问诊模型，支持预问诊与病历生成。' },
      languages: ['zh', 'en'],
      tasks: ['text-generation'],
    },
  })
})

test('a card that says English and is written in Chinese is flagged', () => {
  const text = '本模型用于钢材表面缺陷检测，可以识别裂纹、夹杂、划伤等六类缺陷，适合在产线上部署。'
  expect(codes(`---\nlanguage: en\n---\n# 钢眼\n\n${text}`)).toContain('card.language_mismatch language')
  expect(codes(`---\nlanguage: zh-CN\n---\n# 钢眼\n\n${text}`)).toEqual([])
})

test('a title that the template wrote is not a title', () => {
  const card = read('---\nlicense: mit\n---\n# Model Card for Model ID\n\n[More Information Needed]')
  expect(card.body['title']).toBeUndefined()
  expect(card.body['summary']).toBeUndefined()
  expect(card.flags.map(({ code }) => code)).toEqual(['card.summary_missing', 'card.title_placeholder'])
})

test.each([
  ['---\nlicense: [\n---\n# A\n\ntext', 'card.front_matter_invalid'],
  ['---\n- a\n---\n# A\n\ntext', 'card.front_matter_not_mapping'],
  ['---\nlicense: mit\n# A\n\ntext', 'card.front_matter_not_closed'],
  ['# A\n\ntext', 'card.no_front_matter'],
  ['', 'card.no_front_matter'],
  [`---\na: &a [x]\nb: &b [${'*a,'.repeat(60)}]\nc: [${'*b,'.repeat(60)}]\n---\n`, 'card.front_matter_invalid'],
  [`---\nlicense: ${'['.repeat(20_000)}\n---\n`, 'card.front_matter_invalid'],
  [`---\nlicense: ${'x'.repeat(300_000)}\n---\n`, 'card.front_matter_too_large'],
])('a head that cannot be used is flagged, never thrown: %#', (card, flag) => {
  expect(codes(card)).toContain(flag)
})

test('keys of a prototype in a head reach nothing', () => {
  read('---\n__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}\n---\n# A')
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

test('no text makes the reader throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(read(`---\n${text}\n---\n${text}`).body['kind']).toBe('capability')
    }),
  )
})

const cards = sharedData('cards/')
describe.skipIf(!cards.present)('real cards of ../shared/data/cards, skipped where absent', () => {
  const real = (name: string) => readFileSync(new URL(name, cards.url), 'utf8')

  test.each([
    ['sample_invalid_card_data.md', ['card.front_matter_not_mapping']],
    ['sample_no_metadata.md', ['card.no_front_matter']],
    ['sample_invalid_model_index.md', ['card.evaluation_incomplete model-index']],
    ['sample_simple_model_index.md', []],
    ['sample_windows_line_breaks.md', ['card.summary_missing summary']],
  ])('%s', (name, flags) => expect(codes(real(name))).toEqual(flags))

  test('a simple card gives title, licence and task', () => {
    expect(read(real('sample_simple.md')).body).toMatchObject({
      title: { en: 'my-cool-model' },
      licence: 'mit',
      tasks: ['image-classification'],
    })
  })

  test('templates are flagged throughout and yield no title, licence or base model', () => {
    for (const name of ['full-modelcard.md', 'sample_template.md']) {
      const { body, flags } = read(real(name))
      expect(flags.length).toBeGreaterThan(0)
      expect([body['title'], body['licence'], body['baseModel']]).toEqual([undefined, undefined, undefined])
    }
  })
})

describe('a head is read as people write it', () => {
  const body = (head: string, text = '# Demo\n\nA classifier of maintenance notes, trained on short reports.') =>
    read(`---\n${head}\n---\n${text}`)

  test('languages as words, codes and names in Chinese are codes, and are no mismatch', () => {
    const prose =
      '# Demo\n\nA classifier of maintenance notes that was trained on many thousands of short reports from plants and hospitals in two countries.'
    const card = body('language:\n- English\n- Chinese\n- 日语\n- zho', prose)
    expect([card.body['languages'], card.flags]).toEqual([['en', 'zh', 'ja'], []])
  })

  test('a head may stand below blank lines', () => {
    expect(read('\n \r\n---\r\nlicense: mit\r\n---\r\n# Demo\r\n\r\nFinds defects of strip.').body).toMatchObject({
      licence: 'mit',
      title: { en: 'Demo' },
    })
  })

  test('what is no language is left out and flagged', () => {
    expect(body('language: [en, code, Klingonese language]')).toMatchObject({
      body: { languages: ['en'] },
      flags: [
        { code: 'card.language_unknown', detail: 'code' },
        { code: 'card.language_unknown', detail: 'Klingonese language' },
      ],
    })
  })

  test('of a long list of languages Chinese and English stay, and the cut is flagged', () => {
    const many = 'af am ar az bg bn bs ca cs da de el en es fr zh'.split(' ')
    const { body: read_, flags } = body(`language: [${many.join(', ')}]`)
    expect(read_['languages']).toEqual([
      'en',
      'zh',
      ...many.filter((code) => code !== 'en' && code !== 'zh').slice(0, 10),
    ])
    expect(flags).toEqual([{ code: 'card.languages_cut', field: 'language', detail: 'de, el, es, fr' }])
  })

  test.each([
    ['license: Apache 2.0', 'apache-2.0', []],
    ['license: other\nlicense_name: demo-open-1.1', 'demo-open-1.1', []],
    ['license: other', 'other', ['card.licence_unnamed']],
    ['license: MIT with a clause of ours', 'MIT with a clause of ours', []],
  ])('the licence of %j', (head, licence, flags) => {
    const card = body(head)
    expect([card.body['licence'], card.flags.map(({ code }) => code)]).toEqual([licence, flags])
  })

  test.each([
    ['underlined', 'Demo Detector\n=============\n\nFinds defects of strip.'],
    ['underlined, with text right below', 'Demo Detector\n===\nFinds defects of strip.'],
    ['in HTML', '<h1 align="center">Demo <b>Detector</b></h1>\n\nFinds defects of strip.'],
    ['in HTML over lines', '<div align="center">\n<h1>\n  Demo Detector\n</h1>\n</div>\n\nFinds defects of strip.'],
    ['below a picture', '<h1><img src="logo.png"></h1>\n\n# Demo Detector\n\nFinds defects of strip.'],
  ])('a title %s', (_, text) => {
    expect(body('license: mit', text).body).toMatchObject({
      title: { en: 'Demo Detector' },
      summary: { en: 'Finds defects of strip.' },
    })
  })
})
