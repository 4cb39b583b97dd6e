import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { chromiumPath, desk, findingsOf, launch, type Look, openContext, settled, signInAs } from './browser.ts'
import { ask, call } from './calls.ts'
import type { Viewer } from './screen-paths.ts'
import { startServer, type Server } from './start-server.ts'
import { accountOf } from './viewer-accounts.ts'

const minute = 60_000
const phone: Look = { ...desk, width: 390, height: 844 }

let server: Server
let browser: Browser

const openAs = async (viewer: Exclude<Viewer, 'anonymous'>, look: Look = desk) => {
  const opened = await openContext(browser, server.url, look)
  await signInAs(opened.context, server.url, accountOf(viewer))
  return opened
}

type Opened = Awaited<ReturnType<typeof openAs>>
type Card = {
  id: string
  version: number
  stage: string
  skipped: string[]
  nextStepExpired: boolean
  scenario: { id: string; organisation: { name: string } }
  capability: { id: string; organisation: { name: string } }
}

type Home = { demands: { listing: { id: string }; capability: { id: string }; pairingId?: string }[] }

const pairingsOf = async ({ context }: Opened, filter: object = {}): Promise<Card[]> =>
  (await ask<{ items: Card[] }>(context, server.url, 'pairings.list', { limit: 50, ...filter })).items

const found = <Item>(item: Item | undefined, what: string): Item => {
  if (!item) throw new Error(`the demo world has no ${what}`)
  return item
}

describe.skipIf(!chromiumPath)('what pairings say is true (skipped where there is no Chromium; set CHROMIUM)', () => {
  beforeAll(async () => {
    server = await startServer({ demo: true })
    browser = await launch()
  }, 3 * minute)

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  it(
    'a skipped stage looks skipped in the room, in the history, in the list and on the board',
    async () => {
      const broker = await openAs('broker')
      const { page, context } = broker
      const free = (await pairingsOf(broker, { stage: 'connected' })).find(({ nextStepExpired }) => !nextStepExpired)
      const { id, version } = found(free, 'connected pairing whose next step is not late')
      await call(context, server.url, 'pairings.move', { id, version, to: 'pilot' })
      await page.goto(`/pairings/${id}`)
      const steps = page.getByRole('list', { name: '进度' })
      await steps.waitFor()
      expect(await steps.getByRole('img', { name: '已跳过' }).count()).toBe(1)
      expect(await steps.getByRole('img', { name: '已完成' }).count()).toBe(3)
      await page.getByText('从“已对接”移到“试点”，跳过保密协议').waitFor()
      expect(await findingsOf(broker)).toEqual([])
      await page.goto('/pairings?stage=pilot')
      await page
        .locator('li', { has: page.locator(`a[href="/pairings/${id}"]`) })
        .getByLabel('跳过保密协议')
        .waitFor()
      await page.goto('/board')
      await page.locator(`[data-card="${id}"]`).getByLabel('跳过保密协议').waitFor()
    },
    2 * minute,
  )

  it(
    'moving on with an expired next step asks for a new one in the same dialog',
    async () => {
      const broker = await openAs('broker')
      const { page, context } = broker
      const [one] = await pairingsOf(broker, { stage: 'evaluation' })
      const { id, version } = found(one, 'pairing in evaluation')
      const step = { id, version, text: '提交复测报告', due: '2020-01-02', by: 'broker' }
      await call(context, server.url, 'pairings.setNextStep', step)
      await page.goto(`/pairings/${id}`)
      await page.getByRole('button', { name: '定新的下一步' }).waitFor()
      await page.getByRole('button', { name: '进入签约' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByText('原来的下一步已过期（01-02）：提交复测报告').waitFor()
      await dialog.getByRole('button', { name: '进入签约' }).click()
      await dialog.getByText('请写明要做什么。').waitFor()
      await dialog.getByLabel('要做什么').fill('双方交换合同文本')
      await dialog.getByRole('button', { name: '进入签约' }).click()
      await dialog.waitFor({ state: 'detached' })
      await page.getByText('双方交换合同文本').first().waitFor()
      const now = await ask<Card>(context, server.url, 'pairings.get', { id })
      expect(now).toMatchObject({ stage: 'contract', nextStepExpired: false })
    },
    2 * minute,
  )

  it(
    'a stuck row names both organisations and a phone, says when it was reminded and offers what is next',
    async () => {
      const broker = await openAs('broker')
      const { page } = broker
      await page.goto('/home')
      await settled(page)
      const row = page.locator('li', { has: page.getByRole('button', { name: '提醒' }) }).first()
      expect(await row.innerText()).toMatch(/\S+ × \S+/)
      const link = found(await row.getByRole('link').first().getAttribute('href'), 'link in a stuck row')
      expect(await page.locator('main a[href^="tel:"]').count()).toBeGreaterThan(0)
      await row.getByRole('button', { name: '提醒' }).click()
      const same = page.locator('li', { has: page.locator(`a[href="${link}"]`) }).first()
      await same.getByText(/^已提醒 \d{2}:\d{2}$/).waitFor()
      expect(await same.getByRole('button', { name: '提醒' }).count()).toBe(0)
      expect(
        await same
          .getByRole('button')
          .or(same.getByRole('link', { name: '打开' }))
          .count(),
      ).toBeGreaterThan(0)
      expect(await findingsOf(broker)).toEqual([])
    },
    2 * minute,
  )

  it(
    'a second press on a stale page is told which reminder stands, and nothing turns red',
    async () => {
      const [one, other] = [await openAs('broker'), await openAs('broker')]
      for (const { page } of [one, other]) {
        await page.goto('/home')
        await settled(page)
      }
      for (const { page } of [one, other]) await page.getByRole('button', { name: '提醒' }).first().click()
      await other.page.getByText(/已经提醒过，.+之后可以再提醒。/).waitFor()
      expect(other.problems).toEqual([])
    },
    2 * minute,
  )

  it(
    'a broker who proposes is told that both sides are invited, and which number both will read',
    async () => {
      const { page } = await openAs('broker')
      await page.goto('/home')
      await page.getByRole('link', { name: '看候选' }).first().click()
      await page.getByRole('button', { name: '发起对接' }).first().click()
      const dialog = page.getByRole('dialog')
      await dialog.getByText('双方会立即收到邀请。').waitFor()
      await dialog.getByText('按双方摘要').waitFor()
      const told = found(/契合度：(\d+)/.exec(await dialog.innerText())?.[1], 'number in the dialog')
      await dialog.getByRole('button', { name: '发起对接' }).click()
      await page.getByText('已邀请双方，等待双方答复。').waitFor()
      await page.getByRole('link', { name: '查看对接' }).first().click()
      await page.getByText('发起时契合度').waitFor()
      expect(
        await page
          .getByLabel(/^契合度 \d+ 分/)
          .first()
          .innerText(),
      ).toBe(told)
    },
    2 * minute,
  )

  it(
    'on a phone, whose turn it is stands above the candidates, at home and on the page of the listing',
    async () => {
      const vendor = await openAs('vendor', phone)
      const { page } = vendor
      await page.goto('/home')
      await settled(page)
      const top = async (name: string) => (await page.getByRole('heading', { name }).boundingBox())?.y ?? 0
      expect(await top('等您处理')).toBeLessThan(await top('谁需要我'))
      const [waiting] = await pairingsOf(vendor, { waiting: true })
      const { capability } = found(waiting, 'pairing that waits for the vendor')
      await page.goto(`/listings/${capability.id}?tab=matches`)
      await settled(page)
      const here = await page.getByRole('region', { name: '轮到您了' }).boundingBox()
      const candidates = await page.getByRole('article').first().boundingBox()
      expect(here?.y ?? Infinity).toBeLessThan(candidates?.y ?? 0)
      expect(await findingsOf(vendor)).toEqual([])
    },
    2 * minute,
  )

  it(
    'every stage of the board is in sight at 1440, and at 1024 what is not is counted with a way there',
    async () => {
      const { page } = await openAs('broker')
      await page.goto('/board')
      await settled(page)
      expect(await page.getByRole('button', { name: /[左右]侧还有/ }).count()).toBe(0)
      await page.setViewportSize({ width: 1024, height: 800 })
      const right = page.getByRole('button', { name: /^右侧还有 \d+ 列、\d+ 项$/ })
      await right.waitFor()
      const columns = async () => Number(/\d+/.exec((await right.textContent()) ?? '')?.[0])
      const before = await columns()
      await right.click()
      await page.getByRole('button', { name: /^左侧还有 \d+ 列/ }).waitFor()
      expect(await columns()).toBeLessThan(before)
    },
    2 * minute,
  )

  it(
    'a vendor is not offered a reason that only who buys can have',
    async () => {
      const [vendor, broker] = [await openAs('vendor', phone), await openAs('broker')]
      const { page, context } = vendor
      const me = await ask<{ organisations: { id: string }[] }>(context, server.url, 'session.me', {})
      const home = await ask<Home>(context, server.url, 'home.vendor', { organisationId: me.organisations[0]?.id })
      const demand = found(
        home.demands.find(({ pairingId }) => !pairingId),
        'demand without a pairing',
      )
      const pair = { scenarioId: demand.listing.id, capabilityId: demand.capability.id }
      const { id } = await call<{ id: string }>(broker.context, server.url, 'pairings.propose', pair)
      await page.goto(`/pairings/${id}`)
      await page.getByRole('button', { name: '婉拒' }).click()
      await page.getByRole('radio', { name: '不是我们的领域' }).waitFor()
      expect(await page.getByRole('radio', { name: '已有供应商' }).count()).toBe(0)
    },
    2 * minute,
  )
})
