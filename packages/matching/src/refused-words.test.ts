import { describe, expect, it } from 'vitest'

import { createMatchingEngine } from './engine.ts'
import { createPlatformTaxonomy } from './platform-taxonomy.ts'
import type { CapabilityProfile } from './profile.ts'
import { capability, scenario } from './testing/profiles.ts'

const unrelated = [
  '轴承剩余寿命预测',
  '合同条款抽取',
  '番茄温室环境控制',
  '钢板表面缺陷检测',
  '胸片结节提示',
  '仓储货位优化',
  'Forecasting wind power',
  'Reading handwritten invoices',
  'Weed detection for sprayers',
  'Speech translation',
  'Protein structure prediction',
  'Bridge crack segmentation',
].map((title, at) => capability(`unrelated-${at}`, { title }))

/** Scores of the capabilities for a need of this text, with unrelated ones beside them, and their order. */
function ask(title: string, summary: string, asked: readonly CapabilityProfile[]) {
  const engine = createMatchingEngine({ taxonomy: createPlatformTaxonomy(), today: () => '2026-12-01' })
  for (const each of [...unrelated, ...asked]) engine.putCapability(each)
  engine.putScenario(scenario('need', { title, summary }))
  const { entries } = engine.rankCapabilities('need', { limit: Number.POSITIVE_INFINITY })
  const names = new Set(asked.map(({ id }) => id))
  const score = (id: string): number => entries.find((entry) => entry.id === id)?.score ?? Number.NaN
  return { order: entries.map(({ id }) => id).filter((id) => names.has(id)), score, engine }
}

describe('what a need says it does not want', () => {
  it.each([
    [
      '门诊语音转病历',
      '不需要私有化部署，不想自己买服务器，公有云 API 按次计费即可',
      ['医疗语音方案 私有化部署，院内服务器，不上公有云', '医疗语音方案 公有云 API 调用，按次计费'],
    ],
    [
      'Planning algorithms for autonomous carts in our yard',
      'Not interested in front-end UI or database management and database interaction.',
      ['Database management and dashboards', 'Trajectory planning for autonomous vehicles'],
    ],
    ['园区车辆进出管理', '不涉及人脸识别', ['人脸识别与比对', '车辆车牌识别']],
    ['Counting pallets', 'We do not want cloud.', ['Public cloud API', 'Counting boxes and pallets on the edge']],
  ])('does not put a candidate first: %s, %s', (title, summary, [refused = '', wanted = '']) => {
    const { order } = ask(title, summary, [
      capability('a-refused', { title: refused }),
      capability('b-wanted', { title: wanted }),
    ])
    expect(order).toEqual(['b-wanted', 'a-refused'])
  })

  it('does not raise a candidate above what it has if the need leaves it unsaid, and is not marked', () => {
    const candidate = [capability('faces', { title: '人脸识别与比对', summary: '私有化部署' })]
    const need = '园区车辆进出管理'
    const { score, engine } = ask(need, '不涉及人脸识别，没有私有化部署要求', candidate)
    expect(score('faces')).toBeLessThanOrEqual(ask(need, '', candidate).score('faces'))
    const { matchedTerms } = engine.explainPair('need', 'faces')
    expect(matchedTerms.scenario.flatMap(({ ranges }) => ranges)).toEqual([])
  })

  it('counts in full where it is said twice over', () => {
    const candidate = [capability('faces', { title: '人脸识别与比对' })]
    const affirmed = ask('园区车辆进出管理', '非人脸识别不可', candidate).score('faces')
    expect(affirmed).toBeGreaterThan(ask('园区车辆进出管理', '不涉及人脸识别', candidate).score('faces'))
  })

  it('holds for what an offer says of itself as well', () => {
    const { score } = ask('人脸识别门禁', '', [
      capability('without', { title: '车牌识别，不支持人脸识别' }),
      capability('with', { title: '车牌识别，支持人脸识别' }),
    ])
    expect(score('with')).toBeGreaterThan(score('without'))
  })
})
