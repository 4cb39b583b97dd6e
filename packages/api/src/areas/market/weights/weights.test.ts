import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { WeightChoice } from '@duijie/domain/matches/weight-limits.ts'
import { defaultWeights } from '@duijie/matching/weights.ts'
import { findBrokenAudit } from '../../../kernel/audit/verify-audit.ts'
import { createMatchingConsumer } from '../matches/matching.consumer.ts'
import { createMatchingEngines } from '../matches/matching-engines.ts'
import { catchUp } from '../../../kernel/events/dispatcher.ts'
import { createTestPlatform, type TestPlatform } from '../../../testing/test-platform.ts'
import { aCapability, aScenario, createTestWorld, publish, type TestWorld } from '../../../testing/test-world.ts'
import { defaultChoice } from './weights.repository.ts'

let platform: TestPlatform
let world: TestWorld
let scenarioId: string
let wordy: string
let cheap: string

beforeEach(async () => {
  platform = await createTestPlatform()
  world = await createTestWorld(platform)
  const { plant, vendor, stranger, reviewer } = world.as
  scenarioId = await publish(plant, reviewer, world.organisations.plant, aScenario())
  wordy = await publish(
    vendor,
    reviewer,
    world.organisations.vendor,
    aCapability({ trl: 4, tasks: ['knowledge-base-qa'] }),
  )
  cheap = await publish(
    stranger,
    reviewer,
    world.organisations.stranger,
    aCapability({ title: { zh: '工业视觉平台' }, summary: { zh: '通用训练与推理工具。' }, trl: 9 }),
  )
  await platform.settle()
})

afterEach(() => platform.close())

const refusal = (code: string) => ({ cause: { code } })
const weights = () => world.as.admin.weights
const only = (...names: string[]): WeightChoice => ({
  ...defaultChoice,
  weights: Object.fromEntries(Object.keys(defaultChoice.weights).map((name) => [name, names.includes(name) ? 10 : 0])),
})
const shortlist = async (who: 'broker' | 'plant' = 'broker') => {
  await platform.settle()
  return world.as[who].matches.forScenario({ listingId: scenarioId })
}
const order = async (who: 'broker' | 'plant' = 'broker') =>
  (await shortlist(who)).matches.map(({ listing }) => listing.id)
const use = async (choice: WeightChoice, note = '试验') =>
  weights().create({ revision: (await weights().current()).revision, choice, note, activate: true })

describe('weights', () => {
  it('are the default, version 0, until somebody makes others', async () => {
    const current = await weights().current()
    expect(current).toMatchObject({ revision: 0, active: { number: 0, name: defaultWeights.version, isActive: true } })
    expect(current.active.choice).toEqual(current.defaults)
    expect(current.previous).toBeUndefined()
    expect(current.signals.filter(({ isUsed }) => !isUsed)).toEqual([{ name: 'semantic', isUsed: false }])
    expect((await weights().versions({})).items.map(({ number }) => number)).toEqual([0])
    await expect(weights().undo({ revision: 0 })).rejects.toMatchObject(refusal('weights.nothing_to_undo'))
  })

  it('in force change the order of a real list, for everybody, and the list names them', async () => {
    await use(only('text', 'concepts'))
    expect(await order()).toEqual([wordy, cheap])
    expect(await order('plant')).toEqual([wordy, cheap])
    await use(only('task', 'trl'))
    expect(await order()).toEqual([cheap, wordy])
    expect(await order('plant')).toEqual([cheap, wordy])
    expect((await shortlist()).matches.map(({ explanation }) => explanation.weightsVersion)).toEqual(['w2', 'w2'])
  })

  it('that are stored and not activated change nothing', async () => {
    const before = JSON.stringify(await shortlist())
    await weights().create({ revision: 0, choice: only('trl'), note: '草稿', activate: false })
    expect(JSON.stringify(await shortlist())).toBe(before)
  })

  it('can be gone back from, step by step to the default, and the lists come back to the byte', async () => {
    const byDefault = JSON.stringify(await shortlist())
    await use(only('trl'))
    const first = JSON.stringify(await shortlist())
    await use(only('text'))
    expect(JSON.stringify(await shortlist())).not.toBe(first)

    const { revision, previous } = await weights().current()
    expect(previous).toEqual({ number: 1, name: 'w1' })
    const back = await weights().undo({ revision })
    expect(back.number).toBe(1)
    expect(JSON.stringify(await shortlist())).toBe(first)
    const further = await weights().undo({ revision: back.revision })
    expect(further.number).toBe(0)
    expect(JSON.stringify(await shortlist())).toBe(byDefault)
    await expect(weights().undo({ revision: further.revision })).rejects.toMatchObject(
      refusal('weights.nothing_to_undo'),
    )

    await weights().activate({ revision: further.revision, number: 2 })
    expect(await order()).toEqual([wordy, cheap])
  })

  it('are told to every process, those that start later and those that were there', async () => {
    const other = { ...platform.deps, matching: createMatchingEngines(platform.deps.clock) }
    const consumer = await createMatchingConsumer(other, 'staff')
    await use(only('trl'))
    await catchUp(other, consumer)
    expect(other.matching.staff.weightsVersion).toBe('w1')
    const late = { ...platform.deps, matching: createMatchingEngines(platform.deps.clock) }
    await createMatchingConsumer(late, 'public')
    expect(late.matching.public.weightsVersion).toBe('w1')
    expect(late.matching.public.rankCapabilities(scenarioId)).toEqual(
      (await order(), platform.deps.matching.public.rankCapabilities(scenarioId)),
    )
  })

  it('stay named in a pairing that was proposed under them', async () => {
    await use(only('text', 'task'))
    await platform.settle()
    const { id } = await world.as.broker.pairings.propose({ scenarioId, capabilityId: cheap })
    await use(only('trl'))
    await platform.settle()
    const { explanation } = await world.as.broker.pairings.get({ id })
    expect(explanation?.weightsVersion).toBe('w1')
  })
})

describe('who changes weights', () => {
  it.each(['broker', 'reviewer', 'plant', 'vendor'] as const)(
    'is not a %s, who is told nothing of them',
    async (who) => {
      const theirs = world.as[who].weights
      const errorOf = async (work: Promise<unknown>) => work.catch((error: unknown) => JSON.stringify(error))
      const ask = { revision: 0, choice: only('trl'), note: '试试', activate: true }
      const answers = [await errorOf(theirs.current()), await errorOf(theirs.activate({ revision: 0, number: 0 }))]
      // Neither whether the version exists nor whether the input is right can be told from the refusal.
      answers.push(await errorOf(theirs.activate({ revision: 0, number: 99 })), await errorOf(theirs.create(ask)))
      expect(new Set(answers).size).toBe(1)
      await expect(theirs.create(ask)).rejects.toMatchObject({ code: 'FORBIDDEN' })
      expect((await weights().current()).revision).toBe(0)
    },
  )

  it('is told who was faster where two decide at once, and changes nothing', async () => {
    const { revision } = await weights().current()
    await weights().create({ revision, choice: only('trl'), note: '甲', activate: true })
    const late = { revision, choice: only('text'), note: '乙', activate: true }
    await expect(weights().create(late)).rejects.toMatchObject({
      cause: { code: 'weights.changed_meanwhile', parameters: { by: '管理员', at: expect.stringMatching(/^2026-/) } },
    })
    await expect(weights().activate({ revision, number: 0 })).rejects.toMatchObject(
      refusal('weights.changed_meanwhile'),
    )
    await expect(weights().undo({ revision })).rejects.toMatchObject(refusal('weights.changed_meanwhile'))
    expect((await weights().versions({})).items.map(({ note }) => note)).toEqual(['甲', undefined])
  })

  it('lets only one of two through that are written in the same moment', async () => {
    const ask = (note: string) =>
      weights().create({ revision: 0, choice: only(note === '甲' ? 'trl' : 'text'), note, activate: true })
    const results = await Promise.allSettled([ask('甲'), ask('乙')])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await weights().versions({})).items).toHaveLength(2)
  })

  it('leaves a record of each act that holds together', async () => {
    const { revision } = await use(only('trl'))
    await weights().undo({ revision })
    const { items } = await world.as.admin.audit.list({})
    expect(items.slice(0, 3).map(({ action, objectId }) => [action, objectId])).toEqual([
      ['weights.undone', defaultWeights.version],
      ['weights.activated', 'w1'],
      ['weights.created', 'w1'],
    ])
    expect(await findBrokenAudit(platform.deps.database.db)).toBeUndefined()
  })
})

describe('a version', () => {
  it.each([
    ['a weight below 0', { ...defaultChoice, weights: { ...defaultChoice.weights, task: -1 } }, 'weights.task'],
    ['a weight above the scale', { ...defaultChoice, weights: { ...defaultChoice.weights, trl: 101 } }, 'weights.trl'],
    ['a neutral value above 1', { ...defaultChoice, neutral: 1.5 }, 'neutral'],
    ['no breadth at all', { ...defaultChoice, affinityHalf: 0 }, 'affinityHalf'],
  ])('is refused with %s, by the name of its field', async (_, choice, field) => {
    const error = await weights()
      .create({ revision: 0, choice, note: '不行', activate: false })
      .catch((caught: { cause: { issues: object[] } }) => caught.cause.issues)
    expect(error).toMatchObject([{ path: ['choice', ...field.split('.')], message: 'weights.out_of_range' }])
  })

  it('is refused with a signal too few, one too many, or nothing that counts', async () => {
    const { task: _, ...without } = defaultChoice.weights
    const attempt = (choice: WeightChoice) => weights().create({ revision: 0, choice, note: '不行', activate: false })
    const fields = (...all: object[]) => ({ cause: { code: 'weights.not_usable', fields: all } })
    await expect(attempt({ ...defaultChoice, weights: without })).rejects.toMatchObject(
      fields({ field: 'weights.task', code: 'weights.missing' }),
    )
    await expect(attempt({ ...defaultChoice, weights: { ...defaultChoice.weights, luck: 3 } })).rejects.toMatchObject(
      fields({ field: 'weights.luck', code: 'weights.unknown_signal' }),
    )
    // Meanings are not compared on every installation, so they cannot be all that counts.
    for (const choice of [only(), only('semantic')])
      await expect(attempt(choice)).rejects.toMatchObject(fields({ field: 'weights', code: 'weights.nothing_counts' }))
    await expect(attempt(defaultChoice)).rejects.toMatchObject(refusal('weights.unchanged'))
  })

  it('tells what it changed of the one before, page by page', async () => {
    await use({ ...defaultChoice, neutral: 0.4 }, '未知少算一些')
    await use({ ...defaultChoice, neutral: 0.4, weights: { ...defaultChoice.weights, trl: 7 } }, '更看重成熟度')
    const first = await weights().versions({ limit: 1 })
    expect(first.items).toMatchObject([
      { number: 2, author: '管理员', isActive: true, changes: [{ field: 'weights.trl', from: 2, to: 7 }] },
    ])
    const rest = await weights().versions({ limit: 1, cursor: first.nextCursor })
    expect(rest.items).toMatchObject([
      { number: 1, note: '未知少算一些', isActive: false, changes: [{ field: 'neutral', from: 0.5, to: 0.4 }] },
      { number: 0, isActive: false, changes: [] },
    ])
    expect(rest.nextCursor).toBeUndefined()
  })

  it('is never edited, not even past the service', async () => {
    await use(only('trl'))
    const { db } = platform.deps.database
    await expect(db.updateTable('weight_version').set({ note: '改' }).execute()).rejects.toThrow(/append-only/)
    await expect(db.deleteFrom('weight_activation').execute()).rejects.toThrow(/append-only/)
  })

  it('from before a signal existed is read as it counted then', async () => {
    const { trl: _, ...older } = only('trl', 'text').weights
    await platform.deps.database.db
      .insertInto('weight_version')
      .values({
        number: 1,
        weights: JSON.stringify({ ...defaultChoice, weights: older }),
        note: '旧',
        created_by: world.people.admin,
        created_at: platform.deps.clock().toISOString(),
      })
      .execute()
    await weights().activate({ revision: 1, number: 1 })
    await platform.settle()
    expect(platform.deps.matching.staff.weights.weights).toMatchObject({ text: 10, trl: 0 })
    await expect(weights().activate({ revision: 2, number: 7 })).rejects.toMatchObject(refusal('weights.not_found'))
  })
})
