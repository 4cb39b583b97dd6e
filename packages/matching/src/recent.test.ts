import { describe, expect, it } from 'vitest'

import { createMatchingEngine } from './engine.ts'
import { createPlatformTaxonomy } from './platform-taxonomy.ts'
import { createRecent } from './recent.ts'
import { createCorpus } from './testing/corpus.ts'

describe('answers kept for a while', () => {
  it('are those asked for last, and no more than the limit', () => {
    const made: string[] = []
    const recent = createRecent(2, (key: string) => {
      made.push(key)
      return { key }
    })
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(recent.get(key)).toEqual({ key })
    expect(made).toEqual(['a', 'b', 'c', 'b'])
  })

  it('are made anew once they are forgotten', () => {
    let version = 1
    const recent = createRecent(2, () => ({ version }))
    recent.get('a')
    version = 2
    expect(recent.get('a')).toEqual({ version: 1 })
    recent.forget('a')
    expect(recent.get('a')).toEqual({ version: 2 })
  })
})

describe('an engine that was asked before', () => {
  it('explains listings that were replaced or came back as one that reads them for the first time', () => {
    const taxonomy = createPlatformTaxonomy()
    const corpus = createCorpus(7)
    const numbers = Array.from({ length: 40 }, (_, at) => at)
    const asked = createMatchingEngine({ taxonomy, today: () => '2026-11-23' })
    const fresh = createMatchingEngine({ taxonomy, today: () => '2026-11-23' })
    const ask = (engine: typeof asked) => numbers.map((at) => engine.matchScenario(corpus.scenario(at), { limit: 10 }))

    for (const at of numbers) asked.putCapability(corpus.capability(at))
    ask(asked)
    for (const at of numbers) {
      const renewed = { ...corpus.capability(1000 + at), id: `capability-${at}` }
      if (at % 2 === 0) asked.removeCapability(renewed.id)
      if (at % 4 === 0) ask(asked)
      asked.putCapability(renewed)
      fresh.putCapability(renewed)
    }
    expect(ask(asked)).toEqual(ask(fresh))
    expect(ask(asked)).toEqual(ask(fresh))
  })

  it('does not know a listing any more that was explained and then removed', () => {
    const corpus = createCorpus(7)
    const engine = createMatchingEngine({ today: () => '2026-11-23' })
    engine.putCapability(corpus.capability(1))
    engine.explainPair(corpus.scenario(1), 'capability-1')
    engine.removeCapability('capability-1')
    expect(() => engine.explainPair(corpus.scenario(1), 'capability-1')).toThrow(RangeError)
  })
})
