import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { MailAwayError, type Mail } from '../../../kernel/deps.ts'
import { createTestPlatform, type TestPlatform } from '../../../testing/test-platform.ts'
import { aScenario, createTestWorld, publish, type TestWorld } from '../../../testing/test-world.ts'
import { sendSearchDigests } from './search-digests.ts'

let platform: TestPlatform
let world: TestWorld

beforeEach(async () => {
  platform = await createTestPlatform()
  world = await createTestWorld(platform)
  platform.advanceDays(1)
})

afterEach(() => platform.close())

type Person = 'plant' | 'vendor' | 'stranger' | 'removed' | 'broker'

const save = (
  alert: 'app' | 'daily' | 'weekly',
  over: { who?: Person; name?: string; text?: string; locale?: 'en' } = {},
) => {
  const { who = 'vendor', name = '带钢缺陷', text = '带钢 缺陷', locale = 'zh' } = over
  return world.as[who].savedSearches.save({ name, query: { text }, alert, locale })
}

const publishNeed = async (title = '冷轧带钢表面缺陷检测') => {
  const body = aScenario({ title: { zh: title, en: `En ${title}` } })
  const id = await publish(world.as.plant, world.as.reviewer, world.organisations.plant, body)
  await platform.settle()
  return id
}

/** One pass as the server makes it; gives the mails that were taken in it. */
const pass = async (send: (mail: Mail) => Promise<void> = async () => {}): Promise<Mail[]> => {
  const taken: Mail[] = []
  const mailer = {
    send: async (mail: Mail) => {
      await send(mail)
      taken.push(mail)
    },
  }
  const sent = await sendSearchDigests({ ...platform.deps, mailer }, async () => true)
  expect(sent).toBe(taken.length)
  return taken
}

const nextDay = () => platform.advanceDays(1)

describe('a digest', () => {
  it('names what is new with its address, on the morning after it was found, and only once', async () => {
    await save('daily')
    const listing = await publishNeed()
    expect(await pass()).toEqual([])
    nextDay()
    const [mail, ...others] = await pass()
    expect(others).toEqual([])
    expect(mail?.to).toBe(`${world.people.vendor}@example.test`)
    expect(mail?.subject).toBe('已存搜索有 1 条新内容')
    expect(mail?.text).toContain('【带钢缺陷】1 条\n· 冷轧带钢表面缺陷检测\n')
    expect(mail?.text).toContain(`http://localhost:3000/listings/${listing}`)
    expect(mail?.text).toContain('http://localhost:3000/saved-searches')
    expect(await pass()).toEqual([])
    nextDay()
    expect(await pass()).toEqual([])
  })

  it('is written in the language in which its reader last set an alert', async () => {
    const { id, version } = await save('daily')
    await publishNeed()
    await world.as.vendor.savedSearches.change({ id, version, alert: 'daily', locale: 'en' })
    nextDay()
    const [mail] = await pass()
    expect(mail?.subject).toBe('1 new for your saved searches')
    expect(mail?.text).toContain('· En 冷轧带钢表面缺陷检测')
  })

  it('comes on Mondays where somebody wants it by the week', async () => {
    // The tests' clock starts on a Monday and stands on Tuesday here.
    await save('weekly')
    await publishNeed()
    for (let day = 0; day < 5; day += 1) {
      nextDay()
      expect(await pass()).toEqual([])
    }
    nextDay()
    expect(await pass()).toHaveLength(1)
  })

  it('puts all searches of a person into one mail a day and names a listing once', async () => {
    await save('daily', { name: '甲' })
    await save('daily', { name: '乙' })
    const { id, version } = await save('app', { name: '丙', text: '带钢' })
    await publishNeed()
    nextDay()
    const [mail, ...others] = await pass()
    expect(others).toEqual([])
    expect(mail?.text.match(/冷轧带钢表面缺陷检测/g)).toHaveLength(1)
    await world.as.vendor.savedSearches.change({ id, version, alert: 'daily' })
    expect(await pass()).toEqual([])
    nextDay()
    expect((await pass())[0]?.text).toContain('【丙】1 条')
  })

  it('counts what it does not name', async () => {
    await save('daily')
    for (let at = 0; at < 12; at += 1) await publishNeed(`${at + 1} 号线带钢缺陷检测`)
    nextDay()
    const [mail] = await pass()
    expect(mail?.subject).toBe('已存搜索有 12 条新内容')
    expect(mail?.text.match(/^· /gm)).toHaveLength(10)
    expect(mail?.text).toContain('另有 2 条')
  })

  it('leaves out what its reader has looked at, and searches that are told of in the app alone or are deleted', async () => {
    const seen = await save('daily')
    await save('app')
    const deleted = await save('daily')
    await publishNeed()
    await world.as.vendor.savedSearches.markSeen({ id: seen.id })
    await world.as.vendor.savedSearches.remove({ id: deleted.id, version: 1 })
    nextDay()
    expect(await pass()).toEqual([])
  })

  it('never names a listing that was closed, or is no longer open to everybody, to staff neither', async () => {
    await save('daily', { who: 'broker' })
    await save('daily')
    const closed = await publishNeed('带钢缺陷甲')
    const hidden = await publishNeed('带钢缺陷乙')
    await publishNeed('带钢缺陷丙')
    const { version } = await world.as.plant.listings.get({ id: closed })
    await world.as.plant.listings.act({ id: closed, version, action: 'archive' })
    await platform.deps.database.db.updateTable('listing').set({ is_public: 0 }).where('id', '=', hidden).execute()
    nextDay()
    const mails = await pass()
    expect(mails).toHaveLength(2)
    for (const { text } of mails) {
      expect(text).toContain('带钢缺陷丙')
      expect(text).not.toMatch(/带钢缺陷[甲乙]/)
    }
  })
})

describe('nobody is mailed', () => {
  it('who left his organisation, whose organisation is suspended, or who has not proved his address', async () => {
    await save('daily')
    await save('daily', { who: 'stranger' })
    await save('daily', { who: 'removed' })
    await publishNeed()
    const { db, dialect } = platform.deps.database
    await db
      .updateTable('organisation')
      .set({ verification: 'suspended' })
      .where('id', '=', world.organisations.vendor)
      .execute()
    await db
      .updateTable('user')
      .set({ emailVerified: dialect === 'postgres' ? false : 0 })
      .where('id', '=', world.people.stranger)
      .execute()
    nextDay()
    expect(await pass()).toEqual([])
    expect(await world.as.stranger.savedSearches.mails()).toEqual({ state: 'unproved' })
    expect(await world.as.removed.savedSearches.mails()).toEqual({ state: 'none' })
  })
})

describe('a mail server', () => {
  it('that is away loses nothing: the next pass goes on where this one stopped', async () => {
    await save('daily')
    await save('daily', { who: 'stranger' })
    await publishNeed()
    nextDay()
    let calls = 0
    const failing = pass(async () => {
      calls += 1
      if (calls === 2) throw new MailAwayError('away')
    })
    await expect(failing).rejects.toThrow(MailAwayError)
    expect(await pass()).toHaveLength(1)
    expect(await pass()).toEqual([])
  })

  it('that refuses a mail for good is asked again with the next digest, not before', async () => {
    await save('daily')
    await publishNeed()
    nextDay()
    const refusing = async () => {
      throw new Error('550 no such mailbox')
    }
    expect(await pass(refusing)).toEqual([])
    expect(platform.problems).toMatchObject([{ message: 'digest refused by the mail server' }])
    expect(await pass()).toEqual([])
    nextDay()
    expect(await pass()).toHaveLength(1)
  })

  it('gets a mail that was taken but not recorded once more, under the same id', async () => {
    await save('daily')
    await publishNeed()
    nextDay()
    const ids: (string | undefined)[] = []
    const crashing = pass(async (mail) => {
      ids.push(mail.id)
      throw new MailAwayError('the process dies after the server took the mail')
    })
    await expect(crashing).rejects.toThrow(MailAwayError)
    const [again] = await pass()
    expect(ids).toEqual([again?.id])
    expect(again?.id).toContain('2026-11-25')
  })
})

describe('the link that stops mails', () => {
  const tokenIn = (mail: Mail | undefined): string => /stop-mails#(\S+)/.exec(mail?.text ?? '')?.[1] ?? ''

  it('works without signing in, stops this person’s mails alone and keeps the alerts in the app', async () => {
    const { id } = await save('daily')
    await save('daily', { who: 'stranger' })
    await publishNeed()
    nextDay()
    const mails = await pass()
    const mine = mails.find(({ to }) => to.startsWith(world.people.vendor))
    expect(mine?.unsubscribeUrl).toBe(`http://localhost:3000/api/stop-mails/${tokenIn(mine)}`)
    expect(await world.as.nobody.savedSearches.stopMails({ token: tokenIn(mine) })).toEqual({ stopped: 1 })
    expect((await world.as.vendor.savedSearches.list({})).items).toMatchObject([{ id, alert: 'app', newHits: 1 }])
    expect((await world.as.stranger.savedSearches.list({})).items).toMatchObject([{ alert: 'daily' }])
  })

  it('opens to nobody who made it up', async () => {
    await save('daily')
    for (const token of ['', 'x', world.people.vendor, `${world.people.vendor}.AAAA`])
      await expect(world.as.nobody.savedSearches.stopMails({ token })).rejects.toMatchObject({
        cause: { code: 'saved_search.stop_link_invalid' },
      })
    expect((await world.as.vendor.savedSearches.list({})).items).toMatchObject([{ alert: 'daily' }])
  })
})
