import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { RoundResult } from '@duijie/rounds/round.ts'
import { createRoundBench, type RoundBench } from '../../../testing/round-bench.ts'
import { findBrokenAudit } from '../../../kernel/audit/verify-audit.ts'

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

describe('publishing', () => {
  it('opens pairings that only staff know of, and leaves those alone that were open already', async () => {
    const [scenarioId] = scenarioIds
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
    expect(await findBrokenAudit(platform.deps.database.db)).toBeUndefined()
  })

  it('makes what can be made and says of the rest why it cannot: gone, or refused since the run', async () => {
    const round = await finished()
    const [gone, refused] = (round.result as RoundResult).assignments
    const { version } = await world.as.plant.listings.get({ id: gone?.scenario ?? '' })
    await world.as.plant.listings.act({ id: gone?.scenario ?? '', version, action: 'archive' })
    const owner = refused?.capability === capabilityIds[0] ? 'vendor' : 'stranger'
    await world.as[owner].interest.refuse({
      organisationId: world.organisations[owner],
      refusedId: world.organisations.plant,
      kind: 'conflict',
    })
    const before = await world.as.broker.pairings.list({ limit: 50 })
    const published = await rounds().publish({ id: round.id, version: round.version })
    expect(published).toMatchObject({ proposed: 0, skipped: 0, leftOut: 2 })
    const { proposals, status } = await rounds().get({ id: round.id })
    expect(status).toBe('published')
    expect(new Map(proposals.map(({ scenarioId, state, reason }) => [scenarioId, `${state} ${reason}`]))).toEqual(
      new Map([
        [gone?.scenario, 'left_out listing_gone'],
        [refused?.scenario, 'left_out refused'],
      ]),
    )
    expect((await world.as.broker.pairings.list({ limit: 50 })).items).toEqual(before.items)
    expect(await rounds().undo({ id: round.id, version: published.version })).toMatchObject({ withdrawn: 0, kept: 0 })
  })

  it('makes the other pair where one is left out of a list since the run', async () => {
    const round = await finished()
    const [left, other] = (round.result as RoundResult).assignments
    await world.as.broker.interest.exclude({
      listingId: left?.scenario ?? '',
      candidateId: left?.capability ?? '',
      reason: 'already_supplier',
    })
    expect(await rounds().publish({ id: round.id, version: round.version })).toMatchObject({ proposed: 1, leftOut: 1 })
    const { proposals } = await rounds().get({ id: round.id })
    const states = new Map(proposals.map((one) => [one.scenarioId, one.reason ?? one.state]))
    expect(states).toEqual(
      new Map([
        [left?.scenario, 'excluded'],
        [other?.scenario, 'proposed'],
      ]),
    )
  })

  it('is a broker’s work: reviewers look on, everybody else knows of no round', async () => {
    const round = await finished()
    const ask = { id: round.id, version: round.version }
    expect(await world.as.reviewer.rounds.get({ id: round.id })).toMatchObject({ actions: [] })
    await expect(world.as.reviewer.rounds.publish(ask)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(world.as.plant.rounds.get({ id: round.id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
