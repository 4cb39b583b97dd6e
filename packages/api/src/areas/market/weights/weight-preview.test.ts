import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { WeightChoice } from '@duijie/domain/matches/weight-limits.ts'
import { evaluateSet } from '@duijie/matching/evaluate/evaluate-set.ts'
import { createPlatformTaxonomy } from '@duijie/matching/platform-taxonomy.ts'
import { createTestPlatform, type TestPlatform } from '../../../testing/test-platform.ts'
import { aCapability, aScenario, createTestWorld, publish, type TestWorld } from '../../../testing/test-world.ts'
import { readLabelledSet } from './labelled-set.ts'
import { defaultChoice, toWeights } from './weights.repository.ts'
import { previewEffect, previewQuality } from './weight-preview.service.ts'

let platform: TestPlatform
let world: TestWorld
let scenarioIds: string[]
let ready: string
let wordy: string

beforeEach(async () => {
  platform = await createTestPlatform()
  world = await createTestWorld(platform)
  const { plant, vendor, stranger, reviewer } = world.as
  scenarioIds = []
  for (const zh of ['冷轧带钢表面缺陷检测', '热轧带钢表面缺陷检测', '钢板表面划伤检测'])
    scenarioIds.push(
      await publish(plant, reviewer, world.organisations.plant, aScenario({ title: { zh }, trlMinimum: 8 })),
    )
  wordy = await publish(vendor, reviewer, world.organisations.vendor, aCapability({ trl: 4 }))
  ready = await publish(
    stranger,
    reviewer,
    world.organisations.stranger,
    aCapability({
      title: { zh: '工业视觉平台' },
      summary: { zh: '通用训练与推理工具。' },
      trl: 9,
      tasks: ['knowledge-base-qa'],
    }),
  )
  await platform.settle()
})

afterEach(() => platform.close())

const only = (...names: string[]): WeightChoice => ({
  ...defaultChoice,
  weights: Object.fromEntries(Object.keys(defaultChoice.weights).map((name) => [name, names.includes(name) ? 10 : 0])),
})
const weights = () => world.as.admin.weights
const listOf = async (listingId: string) =>
  (await world.as.broker.matches.forScenario({ listingId })).matches.map(({ listing }) => listing.id)

describe('the preview of a draft', () => {
  it('says who would climb and fall in each open scenario, as the lists then are once it is in force', async () => {
    expect(await listOf(scenarioIds[0] ?? '')).toEqual([wordy, ready])
    const { items, total, against, next } = await weights().effect({ choice: only('trl') })
    expect({ total, against, next }).toEqual({ total: 3, against: defaultChoiceName(), next: undefined })
    expect(items.map(({ scenarioId }) => scenarioId)).toEqual(scenarioIds.toSorted())
    for (const item of items)
      expect(item).toMatchObject({
        entered: 0,
        overlap: 1,
        tau: -1,
        climb: { capabilityId: ready, title: { zh: '工业视觉平台' }, from: 2, to: 1 },
        fall: { capabilityId: wordy, from: 1, to: 2 },
      })
    await weights().create({ revision: 0, choice: only('trl'), note: '成熟度', activate: true })
    await platform.settle()
    for (const id of scenarioIds) expect(await listOf(id)).toEqual([ready, wordy])
  })

  it('changes nothing by itself, and finds no change where the draft is what is in force', async () => {
    const before = await listOf(scenarioIds[0] ?? '')
    await weights().effect({ choice: only('trl') })
    expect(await listOf(scenarioIds[0] ?? '')).toEqual(before)
    const { items } = await weights().effect({ choice: defaultChoice })
    for (const { entered, tau, climb, fall } of items)
      expect({ entered, tau, climb, fall }).toEqual({ entered: 0, tau: 1, climb: undefined, fall: undefined })
  })

  it('comes in parts that together are the whole, in the same order each time', async () => {
    const choice = only('trl')
    const whole = await weights().effect({ choice })
    const first = await weights().effect({ choice, limit: 2 })
    const rest = await weights().effect({ choice, limit: 2, from: first.next ?? 0 })
    expect(rest.next).toBeUndefined()
    expect([...first.items, ...rest.items]).toEqual(whole.items)
  })

  it('leaves out whom a broker left out of a list, and scenarios that are no longer open', async () => {
    const [first = '', second = ''] = scenarioIds.toSorted()
    await world.as.broker.interest.exclude({ listingId: first, candidateId: ready, reason: 'tried_before' })
    const { version } = await world.as.plant.listings.get({ id: second })
    await world.as.plant.listings.act({ id: second, version, action: 'archive' })
    await platform.settle()
    const { items, total } = await weights().effect({ choice: only('trl') })
    expect(total).toBe(2)
    expect(items.find(({ scenarioId }) => scenarioId === first)).toMatchObject({ tau: 1, climb: undefined })
  })

  it('lets other work through between scenarios, and stops when nobody waits for it', async () => {
    const admin = { userId: world.people.admin, name: '', email: '', staffRoles: ['admin'], memberships: [] } as const
    const ask = { choice: only('trl'), from: 0, limit: 10 }
    let turns = 0
    const count = (): void => {
      turns += 1
      if (turns < 100) setImmediate(count)
    }
    setImmediate(count)
    await previewEffect(platform.deps, admin, ask, undefined)
    expect(turns).toBeGreaterThanOrEqual(3)
    const stopped = await previewEffect(platform.deps, admin, ask, AbortSignal.abort())
    expect(stopped.items).toEqual([])
    expect((await previewQuality(platform.deps, ask.choice, AbortSignal.abort())).directions).toEqual([])
  })

  it('refuses a draft that could not be used', async () => {
    const fields = {
      cause: { code: 'weights.not_usable', fields: [{ field: 'weights', code: 'weights.nothing_counts' }] },
    }
    await expect(weights().effect({ choice: only() })).rejects.toMatchObject(fields)
    await expect(weights().quality({ choice: only() })).rejects.toMatchObject(fields)
  })
})

describe('the quality of a draft', () => {
  it('is what the evaluation on the command line measures, before and after, in each direction', async () => {
    const choice = only('text', 'sector')
    const { directions, ...counts } = await weights().quality({ choice })
    expect(counts).toEqual({ against: defaultChoiceName(), scenarios: 68, capabilities: 124, judgements: 389 })
    const set = await readLabelledSet()
    const options = { taxonomy: createPlatformTaxonomy(), today: '2026-11-23' }
    const before = evaluateSet(set, options).directions
    const after = evaluateSet(set, { ...options, weights: toWeights('draft', choice) }).directions
    for (const { need, offer, before: was, after: becomes } of directions) {
      expect(was).toBe(before?.[`${need}-${offer}`])
      expect(becomes).toBe(after?.[`${need}-${offer}`])
      expect(becomes).not.toBe(was)
    }
    expect(directions).toHaveLength(4)
  })
})

const defaultChoiceName = () => platform.deps.matching.staff.weightsVersion
