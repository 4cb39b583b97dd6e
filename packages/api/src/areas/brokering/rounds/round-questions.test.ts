import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { RoundResult } from '@duijie/rounds/round.ts'
import { createRoundBench, type RoundBench } from '../../../testing/round-bench.ts'
import { answerHere, solveHere } from '../../../testing/round-solvers.ts'
import { aCapability, publish } from '../../../testing/test-world.ts'
import { answerNextQuestion } from './round-question-runner.ts'
import { failInterrupted, runNextRound } from './round-runner.ts'

let bench: RoundBench
let scenarioIds: RoundBench['scenarioIds']
let capabilityIds: RoundBench['capabilityIds']

beforeEach(async () => {
  bench = await createRoundBench()
  ;({ scenarioIds, capabilityIds } = bench)
})

afterEach(() => bench.platform.close())

const refusal = (code: string) => ({ cause: { code } })
const rounds = () => bench.world.as.broker.rounds

/** A capability that is too dear for anybody here. */
const publishDear = async (): Promise<string> => {
  const { vendor, reviewer } = bench.world.as
  const dear = aCapability({
    title: { zh: '带钢缺陷检测旗舰版' },
    priceMinimumFen: 300_000_000,
    priceMaximumFen: 300_000_000,
  })
  const id = await publish(vendor, reviewer, bench.world.organisations.vendor, dear)
  await bench.platform.settle()
  return id
}

describe('why a pair is not in a round', () => {
  it('is answered with the least change that brings it in: a new run after that change has the pair', async () => {
    const [scenarioId] = scenarioIds
    const capabilityId = await publishDear()
    const config = { demand: 3, capacity: 5, leastScore: 0, scenarioIds: [scenarioId] }
    const round = await bench.finished(config)
    const asked = await rounds().ask({ id: round.id, scenarioId, capabilityId })
    expect(asked).toMatchObject({ status: 'queued', progress: 0 })
    expect(await bench.answerNext()).toBe(true)
    const { status, answer } = await rounds().question({ id: asked.id })
    expect(status).toBe('done')
    if (answer?.kind !== 'not_assigned') throw new Error(`answered ${JSON.stringify(answer)}`)
    expect(answer).toMatchObject({ violations: ['budget'], isComplete: true })
    const [change] = answer.remedies[0]?.changes ?? []
    expect(change?.reason.code).toBe('price.lower')
    const toFen = Number(change?.reason.params['toFen'])
    const { vendor, reviewer } = bench.world.as
    const cheaper = aCapability({
      title: { zh: '带钢缺陷检测旗舰版' },
      priceMinimumFen: toFen,
      priceMaximumFen: toFen,
    })
    const listing = await vendor.listings.get({ id: capabilityId })
    const { changeRequestId } = await vendor.listings.requestChange({
      id: capabilityId,
      version: listing.version,
      body: cheaper,
      reason: '降价',
    })
    await reviewer.review.decideChange({ changeRequestId, decision: 'approve' })
    await bench.platform.settle()
    const { result } = await bench.finished(config)
    expect((result as RoundResult).assignments.map(({ capability }) => capability)).toContain(capabilityId)
  })

  it('is one question however often it is asked, and goes when the round is run anew', async () => {
    const round = await bench.finished({ demand: 1, capacity: 1 })
    const ask = { id: round.id, scenarioId: scenarioIds[0], capabilityId: capabilityIds[0] }
    const first = await rounds().ask(ask)
    expect((await rounds().ask(ask)).id).toBe(first.id)
    await bench.answerNext()
    await rounds().run({ id: round.id, version: round.version })
    await expect(rounds().question({ id: first.id })).rejects.toMatchObject(refusal('round_question.not_found'))
    await expect(rounds().ask(ask)).rejects.toMatchObject(refusal('round.not_answered'))
  })

  it('is said at once where a broker has forbidden the pair or somebody has refused it', async () => {
    const [scenarioId, other] = scenarioIds
    const [capabilityId] = capabilityIds
    await bench.world.as.broker.interest.exclude({ listingId: other, candidateId: capabilityId, reason: 'too_far' })
    const round = await bench.finished({ forbidden: [{ scenarioId, capabilityId }] })
    const answerOf = async (id: string) => (await rounds().ask({ id: round.id, scenarioId: id, capabilityId })).answer
    expect(await answerOf(scenarioId)).toEqual({ kind: 'forbidden' })
    expect(await answerOf(other)).toEqual({ kind: 'barred', obstacle: 'excluded' })
    expect(await bench.answerNext()).toBe(false)
  })

  it('can be cancelled while the answer is looked for, and asked again after a process died over it', async () => {
    const capabilityId = await publishDear()
    const round = await bench.finished({ demand: 3 })
    const ask = { id: round.id, scenarioId: scenarioIds[0], capabilityId }
    const first = await rounds().ask(ask)
    await answerNextQuestion(bench.platform.deps, {
      ...answerHere,
      pair: async (question, watch) => {
        await rounds().cancelQuestion({ id: first.id })
        return answerHere.pair(question, watch)
      },
    })
    expect(await rounds().question({ id: first.id })).toMatchObject({ status: 'cancelled' })
    const second = await rounds().ask(ask)
    expect(second.id).not.toBe(first.id)
    const { db } = bench.platform.deps.database
    await db.updateTable('round_question').set({ status: 'running' }).where('id', '=', second.id).execute()
    await failInterrupted(bench.platform.deps)
    expect(await rounds().question({ id: second.id })).toMatchObject({ status: 'failed' })
  })

  it('is refused for a scenario that is not in the round, and once other weights are in force', async () => {
    const round = await bench.finished({ scenarioIds: [scenarioIds[0]] })
    const [, scenarioId] = scenarioIds
    const ask = { id: round.id, scenarioId, capabilityId: capabilityIds[0] }
    await expect(rounds().ask(ask)).rejects.toMatchObject(refusal('round.scenario_not_in_round'))
    const { db } = bench.platform.deps.database
    await db.updateTable('round').set({ weights_version: 'another' }).execute()
    await expect(rounds().ask({ ...ask, scenarioId: scenarioIds[0] })).rejects.toMatchObject(
      refusal('round.weights_changed'),
    )
  })
})

describe('why somebody got nobody', () => {
  it('is said with the result, for scenarios and for capabilities', async () => {
    const round = await bench.finished({ demand: 1, capacity: 1, scenarioIds: [scenarioIds[0]] })
    const { unmatchedCapabilities } = round.result as RoundResult
    expect(round.leftOut).toMatchObject([
      { side: 'capability', id: unmatchedCapabilities[0], got: 0, reasons: [{ code: 'leftOut.taken' }] },
    ])
  })

  it('is answered on demand for whoever got fewer than it asked for, and that it got all where it did', async () => {
    const [scenarioId] = scenarioIds
    const round = await bench.finished({ demand: 3, capacity: 5, scenarioIds: [scenarioId] })
    const asked = await rounds().ask({ id: round.id, scenarioId })
    await bench.answerNext()
    expect((await rounds().question({ id: asked.id })).answer).toMatchObject({
      kind: 'left_out',
      party: { side: 'scenario', asked: 3, got: 2, reasons: [{ code: 'leftOut.noOtherCandidates' }] },
    })
    const served = await bench.finished({ demand: 2, capacity: 5, scenarioIds: [scenarioId] })
    const again = await rounds().ask({ id: served.id, scenarioId })
    await bench.answerNext()
    expect((await rounds().question({ id: again.id })).answer).toEqual({ kind: 'served' })
  })
})

it('ends a round while its question is still being built, once it is told to', async () => {
  const { id, version } = await rounds().create({ title: '一轮' })
  await rounds().run({ id, version })
  let isAsked = false
  const solve: typeof solveHere = async (instance, mode, watch) => {
    isAsked = true
    return solveHere(instance, mode, watch)
  }
  await runNextRound(bench.platform.deps, solve, AbortSignal.abort())
  expect(isAsked).toBe(false)
  expect(bench.platform.problems).toEqual([])
  expect((await rounds().get({ id })).status).toBe('running')
})

it('is nothing that members of organisations can ask or read', async () => {
  const round = await bench.finished({ demand: 1, capacity: 1 })
  const { plant, vendor, reviewer } = bench.world.as
  const ask = { id: round.id, scenarioId: scenarioIds[0], capabilityId: capabilityIds[0] }
  const { id } = await rounds().ask(ask)
  for (const member of [plant, vendor]) {
    for (const call of [
      () => member.rounds.list({}),
      () => member.rounds.get({ id: round.id }),
      () => member.rounds.scenarios({}),
      () => member.rounds.capabilities({}),
      () => member.rounds.candidates({ scenarioId: scenarioIds[0] }),
      () => member.rounds.question({ id }),
      () => member.rounds.ask(ask),
    ])
      await expect(call()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  }
  expect(await reviewer.rounds.question({ id })).toMatchObject({ id })
  await expect(reviewer.rounds.ask(ask)).rejects.toMatchObject({ code: 'FORBIDDEN' })
})
