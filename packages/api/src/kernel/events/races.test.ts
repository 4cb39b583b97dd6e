import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { savedSearchLimit } from '@duijie/domain/saved-searches/saved-search.rules.ts'
import { createTestPlatform, type TestPlatform } from '../../testing/test-platform.ts'
import { aCapability, aScenario, createTestWorld, publish, type TestWorld } from '../../testing/test-world.ts'
import { defaultChoice } from '../../areas/market/weights/weights.repository.ts'
import { findBrokenAudit } from '../audit/verify-audit.ts'
import { runUseCase } from './use-case.ts'

let platform: TestPlatform
let world: TestWorld

beforeEach(async () => {
  platform = await createTestPlatform()
  world = await createTestWorld(platform)
})

afterEach(async () => {
  const broken = await findBrokenAudit(platform.deps.database.db)
  await platform.close()
  if (broken) throw new Error(`an audit chain is broken: ${JSON.stringify(broken)}`)
})

/** What came of acts that were begun together: `done`, or the code of each refusal. */
const together = async (acts: readonly (() => Promise<unknown>)[]): Promise<string[]> => {
  const settled = await Promise.allSettled(acts.map((act) => act()))
  return settled
    .map((result) => (result.status === 'fulfilled' ? 'done' : String(result.reason.cause?.code ?? result.reason)))
    .toSorted()
}

const twice = (act: () => Promise<unknown>) => together([act, act])

describe('acts that begin at the same moment', () => {
  it('of two owners who leave leave one of them', async () => {
    for (let round = 0; round < 5; round += 1) {
      const people = [await platform.addPerson('甲'), await platform.addPerson('乙')]
      const { id } = await platform.as(people[0] ?? '').organisations.create({ name: `厂${round}`, kind: 'industry' })
      await platform.addMember(id, people[1] ?? '', 'owner')
      const { members } = await platform.as(people[0] ?? '').organisations.members({ organisationId: id })
      const leaving = members.map(
        (member) => () => platform.as(member.userId).organisations.removeMember({ memberId: member.id }),
      )
      expect(await together(leaving)).toEqual(['done', 'organisation.last_owner'])
    }
  })

  it('of two owners who remove each other leave one of them', async () => {
    const people = [await platform.addPerson('甲'), await platform.addPerson('乙')]
    const { id } = await platform.as(people[0] ?? '').organisations.create({ name: '两人厂', kind: 'industry' })
    await platform.addMember(id, people[1] ?? '', 'owner')
    const { members } = await platform.as(people[0] ?? '').organisations.members({ organisationId: id })
    const removing = members.map(
      (member, at) => () =>
        platform.as(members[1 - at]?.userId ?? '').organisations.removeMember({ memberId: member.id }),
    )
    expect((await together(removing)).filter((outcome) => outcome === 'done')).toHaveLength(1)
  })

  it('of one person never pass a limit', async () => {
    const save = () => world.as.plant.savedSearches.save({ name: '缺陷', query: { text: '缺陷' } })
    for (let saved = 2; saved < savedSearchLimit; saved += 1) await save()
    expect(await together([save, save, save, save])).toEqual([
      'done',
      'done',
      'saved_search.limit_reached',
      'saved_search.limit_reached',
    ])
  })

  it('on the same weights let one through', async () => {
    const other = await platform.addPerson('另一位管理员', ['admin'])
    const choice = { ...defaultChoice, weights: { ...defaultChoice.weights, task: 7 } }
    const put = (who: string) => () =>
      platform.as(who).weights.create({ revision: 0, choice, note: '试验', activate: true })
    expect(await together([put(world.people.admin), put(other)])).toEqual(['done', 'weights.changed_meanwhile'])
  })

  it('for the same pairing make one', async () => {
    const scenarioId = await publish(world.as.plant, world.as.reviewer, world.organisations.plant, aScenario())
    const capabilityId = await publish(world.as.vendor, world.as.reviewer, world.organisations.vendor, aCapability())
    const propose = (who: 'broker' | 'otherBroker') => () =>
      world.as[who].pairings.propose({ scenarioId, capabilityId })
    expect(await together([propose('broker'), propose('otherBroker')])).toEqual(['done', 'pairing.already_open'])
    expect(
      await twice(() =>
        world.as.plant.interest.say({
          listingId: scenarioId,
          otherId: capabilityId,
          level: 'very-high',
          version: 0,
        }),
      ),
    ).toEqual(['done', 'interest.changed_meanwhile'])
  })

  it('on the same draft keep one version', async () => {
    const draft = await world.as.plant.listings.create({
      organisationId: world.organisations.plant,
      body: aScenario(),
    })
    const save = () =>
      world.as.plant.listings.save({ id: draft.id, version: 1, body: aScenario({ deadline: '2027-07-01' }) })
    expect(await together([save, save, save, save])).toEqual([
      'done',
      'listing.changed_meanwhile',
      'listing.changed_meanwhile',
      'listing.changed_meanwhile',
    ])
  })

  it('with the same credit code found one organisation', async () => {
    const found = (who: 'plant' | 'vendor') => () =>
      world.as[who].organisations.create({ name: '新厂', kind: 'industry', creditCode: '91350100M000100Y43' })
    expect(await together([found('plant'), found('vendor')])).toEqual(['done', 'organisation.invalid'])
  })
})

describe('a right that is taken away', () => {
  it('waits for what is done by it, and is gone for whatever begins after', async () => {
    const userId = await platform.addPerson('即将离职')
    const memberId = await platform.addMember(world.organisations.plant, userId, 'editor')
    const actor = await platform.deps.readActor(platform.deps.database.db, userId)
    if (!actor) throw new Error('nobody there')
    const order: string[] = []
    const begun = Promise.withResolvers<void>()
    const writing = runUseCase(platform.deps, actor, async () => {
      begun.resolve()
      await new Promise((resolve) => setTimeout(resolve, 150))
      order.push('written')
    })
    await begun.promise
    await world.as.plant.organisations.removeMember({ memberId })
    order.push('removed')
    await writing
    expect(order).toEqual(['written', 'removed'])
    const late = await runUseCase(platform.deps, actor, async ({ actor: now }) => now.memberships)
    expect(late).toEqual([])
  })

  it('is never used after its loss was confirmed: 40 removals in the midst of writes', async () => {
    let confirmed = 0
    for (let round = 0; round < 40; round += 1) {
      const userId = await platform.addPerson(`成员${round}`)
      const memberId = await platform.addMember(world.organisations.plant, userId, 'editor')
      const actor = await platform.deps.readActor(platform.deps.database.db, userId)
      if (!actor) throw new Error('nobody there')
      let isRemoved = false
      const write = async () => {
        const wasRemovedBefore = isRemoved
        const rights = await runUseCase(platform.deps, actor, async ({ actor: now }) => now.memberships.length)
        if (wasRemovedBefore && rights > 0) throw new Error('a removed member wrote')
        confirmed += rights
      }
      const removal = world.as.plant.organisations.removeMember({ memberId }).then(() => (isRemoved = true))
      await Promise.all([write(), removal, write(), write()])
      await write()
    }
    expect(confirmed).toBeLessThanOrEqual(120)
  })
})
