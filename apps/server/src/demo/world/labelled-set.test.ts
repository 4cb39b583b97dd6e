import { readFileSync } from 'node:fs'

import { parseSet } from '@duijie/matching/evaluate/evaluate-set.ts'
import { expect, it } from 'vitest'

import { buildWorld } from './world.ts'

const folder = new URL('../../../../../packages/matching/evaluate/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

it("the labelled set of matching judges this world's listings, in their own words", () => {
  const { listings } = buildWorld('2026-11-23')
  const byKey = new Map(listings.map(({ key, body }) => [key, body]))
  const set = { capabilities: read('capabilities.jsonl'), scenarios: read('scenarios.jsonl'), judgements: '' }
  const { capabilities, scenarios } = parseSet(set, { need: 'zh', offer: 'zh' })

  expect(capabilities.filter(({ id }) => byKey.get(id)?.kind !== 'capability')).toEqual([])
  expect(scenarios.filter(({ id }) => byKey.get(id)?.kind !== 'scenario')).toEqual([])
  for (const { id, title } of [...capabilities, ...scenarios]) expect(title).toBe(byKey.get(id)?.title.zh)
})
