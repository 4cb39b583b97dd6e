import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { checkCertificate } from '@duijie/rounds/certificate/certificate-check.ts'
import type { RoundInstance, RoundResult } from '@duijie/rounds/round.ts'
import { createRoundBench, pairsOf, type RoundBench } from '../../../testing/round-bench.ts'
import { solveHere } from '../../../testing/round-solvers.ts'
import { aScenario, publish } from '../../../testing/test-world.ts'
import { failInterrupted, runNextRound, type RoundSolver } from './round-runner.ts'

let bench: RoundBench
let platform: RoundBench['platform']
let world: RoundBench['world']
let scenarioIds: RoundBench['scenarioIds']
let capabilityIds: RoundBench['capabilityIds']
let finished: RoundBench['finished']

beforeEach(async () => {
  bench = await createRoundBench()
  ;({ platform, world, scenarioIds, capabilityIds, finished } = bench)
})

afterEach(() => platform.close())

const refusal = (code: string) => ({ cause: { code } })
const rounds = () => world.as.broker.rounds

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
    const [scenarioId, other] = scenarioIds
    const [capabilityId, second] = capabilityIds
    const round = await finished({
      forced: [{ scenarioId, capabilityId: second }],
      forbidden: [{ scenarioId: other, capabilityId }],
    })
    expect(pairsOf(round)).toEqual([[scenarioId, second]])
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
