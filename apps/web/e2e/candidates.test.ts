import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { chromiumPath, desk, findingsOf, launch, openContext, settled, signInAs, type Look } from './browser.ts'
import { ask, call } from './calls.ts'
import { startServer, type Server } from './start-server.ts'
import { accountOf } from './viewer-accounts.ts'

const minute = 60_000
/** Five fit on a screen. */
const highestCard = 140

let server: Server
let browser: Browser

const openAs = async (viewer: 'vendor' | 'plant' | 'broker', look: Partial<Look> = {}) => {
  const opened = await openContext(browser, server.url, { ...desk, ...look })
  await signInAs(opened.context, server.url, accountOf(viewer))
  return opened
}

type Opened = Awaited<ReturnType<typeof openAs>>

type Found = { hits: { listing: { id: string; status: string } }[] }

/** A published scenario that speaks of this; staff also find what waits for review. */
const scenarioOf = async ({ context }: Opened, text: string): Promise<string | undefined> => {
  const input = { text, filters: { kind: ['scenario'] }, pageSize: 5 }
  const { hits } = await ask<Found>(context, server.url, 'search.listings', input)
  return hits.find(({ listing }) => listing.status === 'published')?.listing.id
}

const organisationOf = async ({ context }: Opened): Promise<string> => {
  const { organisations } = await ask<{ organisations: { id: string }[] }>(context, server.url, 'session.me', {})
  return organisations[0]?.id ?? ''
}

const openMatches = async (page: Page, id: string | undefined) => {
  await page.goto(`/listings/${id}?tab=matches`)
  await settled(page)
}

describe.skipIf(!chromiumPath)('candidates (skipped where there is no Chromium; set CHROMIUM)', () => {
  beforeAll(async () => {
    server = await startServer({ demo: true })
    browser = await launch()
  }, 3 * minute)

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  it(
    'who can be met and what can be built on stand apart, and nothing is proposed to the latter',
    async () => {
      const broker = await openAs('broker')
      await openMatches(broker.page, await scenarioOf(broker, '焊缝'))
      const solutions = broker.page.getByRole('region', { name: '可对接的方案' })
      const models = broker.page.getByRole('region', { name: '可在其上搭建的模型' })
      expect(await solutions.getByRole('button', { name: '发起对接' }).count()).toBeGreaterThan(0)
      expect(await solutions.getByText('公开资料').count()).toBe(0)
      expect(await models.getByRole('article').count()).toBeGreaterThan(0)
      expect(await models.getByRole('button', { name: '发起对接' }).count()).toBe(0)
      expect(await findingsOf(broker)).toEqual([])
    },
    2 * minute,
  )

  it(
    'an open model goes along with a proposal, stands in its room and can be left behind there',
    async () => {
      const broker = await openAs('broker', { width: 390, height: 844 })
      const { page } = broker
      const listingId = await scenarioOf(broker, '焊缝')
      await openMatches(page, listingId)
      const take = page.getByRole('button', { name: '随对接带上', exact: true })
      await take.nth(0).click()
      await take.nth(1).click()
      const tray = page.getByRole('region', { name: '随对接带上的模型' })
      await tray.getByText('随对接带上 2 个开放模型').waitFor()
      await tray.getByRole('button', { name: '发起对接' }).click()
      const dialog = page.getByRole('dialog')
      await dialog
        .getByRole('button', { name: /^不带上/ })
        .first()
        .click()
      expect(await findingsOf(broker)).toEqual([])
      await dialog.getByRole('button', { name: '发起对接' }).click()
      await tray.waitFor({ state: 'detached' })
      const { items } = await ask<{ items: { id: string }[] }>(broker.context, server.url, 'pairings.list', {
        listingId,
      })
      await page.goto(`/pairings/${items[0]?.id}`)
      await settled(page)
      const panel = page.getByRole('region', { name: '随对接带上' })
      expect(await panel.getByText('公开资料').count()).toBe(1)
      await panel.getByRole('button', { name: /^不再带上/ }).click()
      await panel.getByText('还没有带上模型').waitFor()
      expect(await findingsOf(broker)).toEqual([])
    },
    2 * minute,
  )

  it.each([
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ])(
    'five candidates fit on a screen of $width pixels',
    async (size) => {
      const broker = await openAs('broker', size)
      await openMatches(broker.page, await scenarioOf(broker, '焊缝'))
      const heights = await broker.page
        .getByRole('article')
        .evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().height))
      expect(heights.length).toBeGreaterThan(4)
      expect(Math.max(...heights)).toBeLessThanOrEqual(highestCard)
    },
    2 * minute,
  )

  it(
    'a comparison shows price, cases and what can be done, and calls hidden what opens by consent',
    async () => {
      const plant = await openAs('plant')
      const { items } = await ask<{ items: { id: string }[] }>(plant.context, server.url, 'listings.mine', {
        organisationId: await organisationOf(plant),
        kind: 'scenario',
        status: 'published',
      })
      const { page } = plant
      await openMatches(page, items[0]?.id)
      expect(await page.getByText('对方未填写价格或预算').count()).toBe(0)
      const boxes = page.getByRole('checkbox', { name: /^选入对比/ })
      for (const at of [0, 1, 2]) await boxes.nth(at).check()
      await page.getByRole('button', { name: '对比', exact: true }).click()
      const table = page.getByRole('dialog').getByRole('table')
      for (const name of ['报价', '落地案例', '操作'])
        await table.getByRole('rowheader', { name, exact: true }).waitFor()
      expect(await table.getByText('双方同意后可见').count()).toBeGreaterThan(0)
      const acts = table.getByRole('row', { name: /^操作/ })
      expect(await acts.getByText(/发起对接|查看对接/).count()).toBe(3)
    },
    2 * minute,
  )

  it(
    'staff search finds no draft, and its author does not lose it',
    async () => {
      const vendor = await openAs('vendor')
      const body = { kind: 'capability', title: { zh: '尚未写完的琥珀检测' }, form: 'service' }
      const organisationId = await organisationOf(vendor)
      const { id } = await call<{ id: string }>(vendor.context, server.url, 'listings.create', { organisationId, body })
      const broker = await openAs('broker')
      await broker.page.goto('/search?q=琥珀检测')
      await settled(broker.page)
      expect(await broker.page.getByText('尚未写完的琥珀检测').count()).toBe(0)
      await vendor.page.goto(`/listings/${id}`)
      await vendor.page.getByText('尚未写完的琥珀检测').first().waitFor()
    },
    2 * minute,
  )
})
