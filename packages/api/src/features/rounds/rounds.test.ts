import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { checkCertificate } from '@duijie/matching/rounds/certificate-check.ts'
import { diagnose } from '@duijie/matching/rounds/diagnosis.ts'
import type { RoundInstance, RoundResult } from '@duijie/matching/rounds/round.ts'
import { solveRound } from '@duijie/matching/rounds/solve-round.ts'
import { findBrokenAudit } from '../audit/audit.service.ts'
import { createTestPlatform, type TestPlatform } from '../../testing/test-platform.ts'
import { aCapability, aScenario, createTestWorld, publish, type TestWorld } from '../../testing/test-world.ts'
import { failInterrupted, runNextRound, type RoundSolver } from './round-runner.ts'

let platform: TestPlatform
let world: TestWorld
let scenarioIds: string[]
let capabilityIds: string[]

/** The real solver, on this thread. */
const solveHere: RoundSolver = async (instance, mode, { progress, signal }) => {
  const result = solveRound(instance, mode, { progress, shouldStop: () => signal.aborted })
  return { result, diagnosis: result.status === 'no_solution' ? diagnose(instance) : undefined }
}

beforeEach(async () => {
  platform = await createTestPlatform()
  world = await createTestWorld(platform)
  const { plant, vendor, stranger, reviewer } = world.as
  const needs = ['冷轧带钢表面缺陷检测', '热轧带钢表面缺陷检测']
  scenarioIds = []
  for (const zh of needs)
    scenarioIds.push(await publish(plant, reviewer, world.organisations.plant, aScenario({ title: { zh } })))
  capabilityIds = [
    await publish(vendor, reviewer, world.organisations.vendor, aCapability()),
    await publish(stranger, reviewer, world.organisations.stranger, aCapability({ title: { zh: '带钢缺陷视觉检测' } })),
  ]
  await platform.settle()
})

afterEach(() => platform.close())

const refusal = (code: string) => ({ cause: { code } })
const rounds = () => world.as.broker.rounds

const finished = async (config: Record<string, unknown> = {}) => {
  const { id, version } = await rounds().create({ title: '春季对接', demand: 1, capacity: 1, ...config })
  await rounds().run({ id, version })
  await runNextRound(platform.deps, solveHere)
  return rounds().get({ id })
}

describe('a round', () => {
  it('assigns what the configuration allows, and its certificate holds over what was asked', async () => {
    const round = await finished()
    const result = round.result as RoundResult
    expect(round).toMatchObject({ status: 'done', matched: 2, progress: 1 })
    expect(result.assignments.map(({ scenario }) => scenario).toSorted()).toEqual([...scenarioIds].toSorted())
    expect(result.assignments.map(({ capability }) => capability).toSorted()).toEqual([...capabilityIds].toSorted())
    expect(checkCertificate(round.instance as RoundInstance, result)).toBe('valid')
    expect(round.weightsVersion).toBe(platform.deps.matching.staff.weightsVersion)
  })

  it('reaches a need that was published a moment ago, before the engine has heard of it', async () => {
    const { plant, reviewer } = world.as
    const late = aScenario({ title: { zh: '彩涂板表面缺陷检测' } })
    const lateId = await publish(plant, reviewer, world.organisations.plant, late)
    const result = (await finished({ demand: 1, capacity: 5, scenarioIds: [lateId] })).result as RoundResult
    expect(result.assignments).toMatchObject([{ scenario: lateId }])
  })

  it('keeps the limit of each vendor and says who stays without', async () => {
    const round = await finished({ demand: 2, capacity: 5, limits: [{ of: 'each_vendor', per: 'round', atMost: 1 }] })
    expect(round).toMatchObject({ status: 'done', matched: 2 })
  })

  it('does what it is forced to and never what is forbidden', async () => {
    const [scenarioId = '', other = ''] = scenarioIds
    const [capabilityId = '', second = ''] = capabilityIds
    const round = await finished({
      forced: [{ scenarioId, capabilityId: second }],
      forbidden: [{ scenarioId: other, capabilityId }],
    })
    const pairs = (round.result as RoundResult).assignments.map(({ scenario, capability }) => [scenario, capability])
    expect(pairs).toEqual([[scenarioId, second]])
  })

  it('says which limits exclude everything where nothing is possible', async () => {
    const round = await finished({ limits: [{ of: 'form', value: 'service', per: 'scenario', atLeast: 1 }] })
    expect(round.status).toBe('no_solution')
    expect(round.diagnosis).toMatchObject({ conflict: expect.any(Array) })
  })

  it('is asked and answered once: a second run starts from nothing, an old version is refused', async () => {
    const round = await finished()
    await expect(rounds().run({ id: round.id, version: 1 })).rejects.toMatchObject(refusal('round.changed_meanwhile'))
    const queued = await rounds().run({ id: round.id, version: round.version })
    expect(await rounds().get({ id: round.id })).toMatchObject({ status: 'queued', version: queued.version })
    expect((await rounds().get({ id: round.id })).result).toBeUndefined()
  })

  it('can be cancelled in the queue and while it runs', async () => {
    const { id, version } = await rounds().create({ title: '一轮' })
    await rounds().run({ id, version })
    await rounds().cancel({ id })
    expect(await runNextRound(platform.deps, solveHere)).toBe(false)
    const { version: next } = await rounds().get({ id })
    await rounds().run({ id, version: next })
    const cancelledMidway: RoundSolver = async (instance, mode, watch) => {
      await rounds().cancel({ id })
      return solveHere(instance, mode, { ...watch, signal: AbortSignal.abort() })
    }
    await runNextRound(platform.deps, cancelledMidway)
    expect((await rounds().get({ id })).status).toBe('cancelled')
  })

  it('that a dying process left behind, or whose solver broke, has failed and can be run again', async () => {
    const { id, version } = await rounds().create({ title: '一轮' })
    await rounds().run({ id, version })
    await runNextRound(platform.deps, async () => {
      throw new Error('the worker died')
    })
    const failed = await rounds().get({ id })
    expect(failed).toMatchObject({ status: 'failed', failure: 'round.failed' })
    await rounds().run({ id, version: failed.version })
    await platform.deps.database.db.updateTable('round').set({ status: 'running' }).where('id', '=', id).execute()
    expect(await failInterrupted(platform.deps)).toBe(1)
    expect(await rounds().get({ id })).toMatchObject({ status: 'failed', failure: 'round.interrupted' })
  })
})

describe('publishing', () => {
  it('opens pairings that only staff know of, and leaves those alone that were open already', async () => {
    const [scenarioId = ''] = scenarioIds
    const round = await finished()
    const taken = (round.result as RoundResult).assignments.find(({ scenario }) => scenario === scenarioId)
    const old = await world.as.broker.pairings.propose({ scenarioId, capabilityId: taken?.capability ?? '' })
    const published = await rounds().publish({ id: round.id, version: round.version })
    expect(published).toMatchObject({ proposed: 1, skipped: 1 })
    const after = await rounds().get({ id: round.id })
    expect(after.status).toBe('published')
    const fresh = after.proposals.find(({ state }) => state === 'proposed')
    expect(after.proposals.find(({ state }) => state === 'skipped')?.pairingId).toBe(old.id)
    expect(await world.as.broker.pairings.get({ id: fresh?.pairingId ?? '' })).toMatchObject({ stage: 'screening' })
    await expect(world.as.plant.pairings.get({ id: fresh?.pairingId ?? '' })).rejects.toMatchObject(
      refusal('pairing.not_found'),
    )
    await platform.settle()
    expect(platform.mails.filter(({ text }) => text.includes(fresh?.pairingId ?? ''))).toEqual([])
    await expect(rounds().publish({ id: round.id, version: published.version })).rejects.toMatchObject(
      refusal('round.step_not_allowed'),
    )
  })

  it('can be undone, except for what somebody has worked on', async () => {
    const round = await finished()
    const { version } = await rounds().publish({ id: round.id, version: round.version })
    const [touched, untouched] = (await rounds().get({ id: round.id })).proposals
    await world.as.broker.pairings.note({ id: touched?.pairingId ?? '', text: '已电话沟通', audience: 'internal' })
    expect(await rounds().undo({ id: round.id, version })).toMatchObject({ withdrawn: 1, kept: 1 })
    const states = (await rounds().get({ id: round.id })).proposals.map(({ pairingId, state }) => [pairingId, state])
    expect(new Map(states as [string, string][])).toEqual(
      new Map([
        [touched?.pairingId, 'kept'],
        [untouched?.pairingId, 'withdrawn'],
      ]),
    )
    expect(await world.as.broker.pairings.get({ id: untouched?.pairingId ?? '' })).toMatchObject({ stage: 'closed' })
    expect(await findBrokenAudit(platform.deps)).toBeUndefined()
  })

  it('is a broker’s work: reviewers look on, everybody else knows of no round', async () => {
    const round = await finished()
    const ask = { id: round.id, version: round.version }
    expect(await world.as.reviewer.rounds.get({ id: round.id })).toMatchObject({ actions: [] })
    await expect(world.as.reviewer.rounds.publish(ask)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(world.as.plant.rounds.get({ id: round.id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
