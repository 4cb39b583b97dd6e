import { describe, expect, it } from 'vitest'

import { createMatchingEngine } from './engine.ts'
import { createPlatformTaxonomy } from './platform-taxonomy.ts'
import { capability, scenario } from './testing/profiles.ts'

const taxonomy = createPlatformTaxonomy()
const newEngine = () => createMatchingEngine({ taxonomy, today: () => '2026-11-23' })

describe('matching engine', () => {
  it('ranks the capability that speaks of the need first, and says why', () => {
    const engine = newEngine()
    engine.putCapability(capability('cap-1', { title: '带钢表面缺陷检测', summary: '热轧带钢表面缺陷在线检测模型' }))
    engine.putCapability(capability('cap-2', { title: '水稻病虫害识别', summary: '田间照片识别水稻病虫害' }))
    engine.putScenario(scenario('scn-1', { title: '冷轧带钢表面缺陷检测', summary: '人工目检漏检率高' }))

    const { matches, considered } = engine.matchScenario('scn-1')

    expect(matches.map(({ capabilityId }) => capabilityId)).toEqual(['cap-1', 'cap-2'])
    expect(considered).toBe(2)
    const marked = matches[0]?.matchedTerms.capability[0]
    expect(marked?.ranges.map(([start, end]) => marked.text.slice(start, end))).toEqual(['带钢表面缺陷检测'])
  })

  it('marks words and pairs of characters, and no character by itself', () => {
    const engine = newEngine()
    const need = scenario('need', { title: '冷轧带钢的划伤检测' })
    const markedIn = (title: string) => {
      const { matchedTerms } = engine.explainPair(need, capability('offer', { title }))
      return matchedTerms.capability.flatMap(({ text, ranges }) => ranges.map(([start, end]) => text.slice(start, end)))
    }
    engine.putCapability(capability('offer', { title: '铜块检查、测量与划伤检测' }))
    expect(markedIn('铜块检查、测量与划伤检测')).toEqual(['划伤检测'])
    expect(markedIn('铜块测厚，伤口检查')).toEqual([])
  })

  it('lets a Chinese need meet an English capability', () => {
    const engine = newEngine()
    engine.putCapability(capability('cap-en', { title: 'Surface defect inspection for rolled steel' }))
    engine.putCapability(capability('cap-other', { title: 'Rice pest recognition in the field' }))
    const { matches } = engine.matchScenario(scenario('scn-zh', { title: '带钢表面缺陷检测' }))
    expect(matches[0]?.capabilityId).toBe('cap-en')
    expect(matches[0]?.signals[0]?.value).toBeGreaterThan(0)
    expect(matches[1]?.signals[0]?.value).toBe(0)
  })

  it('gives a pair the same score and reasons in both directions', () => {
    const engine = newEngine()
    engine.putCapability(
      capability('cap-1', { title: 'Pathology slide reading', trl: 7, deployments: ['on_premises'] }),
    )
    engine.putScenario(scenario('scn-1', { title: 'Reading pathology slides', trlMinimum: 8, residency: 'premises' }))
    const there = engine.matchScenario('scn-1').matches[0]
    const back = engine.matchCapability('cap-1').matches[0]
    expect(there?.signals).toEqual(back?.signals)
    expect(there?.score).toBe(back?.score)
    expect(engine.explainPair('scn-1', 'cap-1').score).toBe(there?.score)
  })

  it('counts an unknown signal as neutral and says which side is silent', () => {
    const engine = newEngine()
    engine.putCapability(capability('cap-1', { title: 'anything' }))
    const { signals } = engine.explainPair(scenario('scn-1', { trlMinimum: 5 }), 'cap-1')
    const trl = signals.find(({ name }) => name === 'trl')
    expect(trl?.value).toBeNull()
    expect(trl?.reason).toEqual({ code: 'trl.unknown', params: { missing: ['capability'] } })
    expect(trl?.contribution).toBeCloseTo((trl?.weight ?? 0) * 0.5, 12)
  })

  it('says how many candidates each constraint rules out', () => {
    const engine = newEngine()
    engine.putCapability(capability('ok'))
    engine.putCapability(capability('unverified', { verified: false }))
    engine.putCapability(capability('paused-and-dear', { paused: true, price: { minimumFen: 10_000_00 } }))
    engine.putCapability(capability('own', { organisationId: 'plant' }))
    const need = scenario('scn', { organisationId: 'plant', budget: { maximumFen: 1_000_00 } })
    const { matches, excluded, considered } = engine.matchScenario(need)
    expect(matches.map(({ capabilityId }) => capabilityId)).toEqual(['ok'])
    expect(excluded).toEqual({ unverified: 1, paused: 1, budget: 1, conflict: 1 })
    expect(considered).toBe(4)
  })

  it('leaves out evidence of the scenario’s own group', () => {
    const engine = newEngine()
    const evidence = [{ title: 'weld seam inspection at the plant', group: 'g1' }]
    engine.putCapability(capability('cap', { evidence }))
    const need = { title: 'weld seam inspection' }
    const other = engine.explainPair(scenario('a', { ...need, group: 'g2' }), 'cap')
    const own = engine.explainPair(scenario('b', { ...need, group: 'g1' }), 'cap')
    expect(other.signals[0]?.value).toBeGreaterThan(0)
    expect(own.signals[0]?.value).toBe(0)
  })

  it('forgets what was removed or replaced', () => {
    const engine = newEngine()
    engine.putCapability(capability('cap', { title: 'crane' }))
    engine.putCapability(capability('cap', { title: 'tractor' }))
    expect(engine.capabilityCount).toBe(1)
    expect(engine.explainPair(scenario('s', { title: 'crane' }), 'cap').signals[0]?.value).toBe(0)
    engine.removeCapability('cap')
    expect(engine.matchScenario(scenario('s', { title: 'tractor' })).considered).toBe(0)
  })

  it('refuses an id it does not hold', () => {
    expect(() => newEngine().matchScenario('missing')).toThrow(RangeError)
  })
})
