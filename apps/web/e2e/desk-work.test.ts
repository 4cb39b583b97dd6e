import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { accessibilityProblems, chromiumPath, findingsOf, launch, openContext, settled, signInAs } from './browser.ts'
import { ask, call } from './calls.ts'
import type { Viewer } from './screen-paths.ts'
import { accountOf } from './viewer-accounts.ts'
import { startServer, type Server } from './start-server.ts'

const minute = 60_000

let server: Server
let browser: Browser

const openAs = async (viewer: Viewer) => {
  const opened = await openContext(browser, server.url)
  if (viewer !== 'anonymous') await signInAs(opened.context, server.url, accountOf(viewer))
  return opened
}

type Desk = Awaited<ReturnType<typeof openAs>>

const mine = async ({ context }: Desk, filter: object): Promise<{ id: string; pendingChange: boolean }[]> => {
  const { organisations } = await ask<{ organisations: { id: string }[] }>(context, server.url, 'session.me', {})
  const organisationId = organisations[0]?.id
  const { items } = await ask<{ items: { id: string; pendingChange: boolean }[] }>(
    context,
    server.url,
    'listings.mine',
    { organisationId, limit: 50, ...filter },
  )
  return items
}

const quietListing = async (desk: Desk): Promise<string> => {
  const listing = (await mine(desk, { status: 'published' })).find(({ pendingChange }) => !pendingChange)
  if (!listing) throw new Error('the demo world has no published listing without a pending change for this person')
  return listing.id
}

const askForChange = async ({ page }: Desk, id: string, text: string): Promise<void> => {
  await page.goto(`/listings/${id}/edit`)
  await settled(page)
  await page.getByRole('textbox', { name: '摘要' }).first().fill(text)
  await page.getByRole('button', { name: '提交变更申请' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('产线改造，要求有变。')
  await dialog.getByRole('button', { name: '提交变更申请' }).click()
  await page.getByRole('heading', { name: '待审核的变更' }).waitFor()
}

describe.skipIf(!chromiumPath)('daily work at a desk (skipped where there is no Chromium; set CHROMIUM)', () => {
  beforeAll(async () => {
    server = await startServer({ demo: true })
    browser = await launch()
  }, 3 * minute)

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  it(
    'lets a broker take a pairing, say what is next and by when, and remind who is waited for',
    async () => {
      const broker = await openAs('broker')
      const { items } = await ask<{ items: { id: string; broker?: { name: string } }[] }>(
        broker.context,
        server.url,
        'pairings.list',
        { limit: 50, stage: 'connected' },
      )
      const pairing = items[0]
      if (!pairing) throw new Error('the demo world has no connected pairing')
      const { page } = broker
      await page.goto(`/pairings/${pairing.id}`)
      await settled(page)
      await page.getByRole('button', { name: /^(设定下一步|修改|定新的下一步)$/ }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('要做什么').fill('')
      await dialog.getByRole('button', { name: '保存' }).click()
      await dialog.getByText('请写明要做什么。').waitFor()
      await dialog.getByLabel('要做什么').fill('场景方寄出二十件样件')
      const due = dialog.getByLabel('截止日期（选填）')
      await due.fill('2031-05-06')
      // Leaves the field, so that its calendar closes.
      await due.press('Tab')
      await dialog.getByRole('radio', { name: '场景方' }).check()
      await dialog.getByRole('button', { name: '保存' }).click()
      await page.getByText('已设定下一步。').waitFor()
      await page.getByText('场景方寄出二十件样件').first().waitFor()
      await page.getByRole('button', { name: '提醒' }).click()
      await page.getByText('已提醒场景方。').waitFor()
      await page.getByRole('button', { name: pairing.broker?.name ?? '指派' }).click()
      await page.getByRole('dialog').getByRole('combobox').click()
      await page.getByRole('option', { name: '暂不指派' }).click()
      await page.getByRole('dialog').getByRole('button', { name: '指派' }).click()
      await page.getByText('已取消指派。').waitFor()
      expect(await findingsOf(broker)).toEqual([])
    },
    2 * minute,
  )

  it(
    'keeps what a broker writes about the end of a pairing until the pairing is closed',
    async () => {
      const broker = await openAs('broker')
      const { page, context } = broker
      const pairings = { limit: 50, stage: 'screening' }
      const { items } = await ask<{ items: { id: string }[] }>(context, server.url, 'pairings.list', pairings)
      const id = items[0]?.id ?? ''
      await page.goto(`/pairings/${id}`)
      await settled(page)
      await page.getByRole('button', { name: '移动到…' }).click()
      await page.getByRole('menuitem', { name: '关闭对接' }).click()
      const dialog = page.getByRole('dialog')
      const close = dialog.getByRole('button', { name: '关闭对接' })
      await close.click()
      await dialog.getByText('请选择理由。').waitFor()
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio')
      await dialog.getByLabel('场景方的需求有变').check()
      await dialog.getByRole('textbox').fill('产线停建，明年再议。')

      await context.setOffline(true)
      await close.click()
      await dialog.getByRole('alert').filter({ hasText: '连不上服务器' }).waitFor()
      await context.setOffline(false)

      const { version } = await ask<{ version: number }>(context, server.url, 'pairings.get', { id })
      await call(context, server.url, 'pairings.assign', { id, version, brokerId: null })
      await close.click()
      await dialog.getByRole('alert').filter({ hasText: '更新了这项对接' }).waitFor()
      expect(await dialog.getByRole('textbox').inputValue()).toBe('产线停建，明年再议。')
      expect(await accessibilityProblems(page)).toEqual([])

      await close.click()
      await dialog.waitFor({ state: 'detached' })
      await page.getByText('产线停建，明年再议。').first().waitFor()
      const closed = await ask<{ stage: string }>(context, server.url, 'pairings.get', { id })
      expect(closed.stage).toBe('closed')
    },
    2 * minute,
  )

  it(
    'shows a change to whoever asked for it: waiting, withdrawn, refused with the reviewer’s reason',
    async () => {
      const plant = await openAs('plant')
      const broker = await openAs('broker')
      const id = await quietListing(plant)
      await askForChange(plant, id, '改用线扫相机，节拍提高一倍。')
      await plant.page.getByRole('button', { name: '撤回申请' }).click()
      await plant.page.getByRole('dialog').getByRole('button', { name: '撤回申请' }).click()
      await plant.page.getByText('变更申请已撤回。').waitFor()
      await plant.page.getByRole('heading', { name: '待审核的变更' }).waitFor({ state: 'detached' })

      await askForChange(plant, id, '改用面阵相机，节拍不变。')
      await broker.page.goto(`/review?id=${id}`)
      await settled(broker.page)
      await broker.page.getByRole('button', { name: /^退回/ }).click()
      await broker.page.getByRole('dialog').getByRole('textbox').fill('请说明节拍的数值。')
      await broker.page.getByRole('dialog').getByRole('button', { name: /^退回/ }).click()
      await broker.page.getByRole('dialog').waitFor({ state: 'detached' })

      await plant.page.goto(`/listings/${id}`)
      await plant.page.getByRole('heading', { name: '未通过的变更' }).waitFor()
      await plant.page.getByText('请说明节拍的数值。').waitFor()
      expect(await findingsOf(plant)).toEqual([])
      await plant.page.getByRole('link', { name: '修改后重新申请' }).click()
      await plant.page.waitForURL(/\/edit$/)
      expect(await findingsOf(broker)).toEqual([])
    },
    2 * minute,
  )

  it(
    'asks for an expired listing to be renewed with one press',
    async () => {
      const vendor = await openAs('vendor')
      const plant = await openAs('plant')
      const found = [
        { desk: vendor, id: (await mine(vendor, { status: 'expired' }))[0]?.id },
        { desk: plant, id: (await mine(plant, { status: 'expired' }))[0]?.id },
      ].find(({ id }) => id !== undefined)
      if (!found) throw new Error('the demo world has no expired listing of the vendor or the plant')
      const { page } = found.desk
      await page.goto(`/listings/${found.id}`)
      await settled(page)
      await page.getByRole('button', { name: '申请续期' }).click()
      await page.getByText('已提交续期审核。').waitFor()
      await page.getByText('正在审核。').first().waitFor()
      expect(await findingsOf(found.desk)).toEqual([])
    },
    2 * minute,
  )

  it(
    'tells a vendor where his capability stands before he proposes it',
    async () => {
      const vendor = await openAs('vendor')
      const { page } = vendor
      const answer = await ask<{ hits: { listing: { id: string } }[] }>(vendor.context, server.url, 'search.listings', {
        text: '表面缺陷检测',
        filters: { kind: ['scenario'] },
        pageSize: 1,
      })
      await page.goto(`/listings/${answer.hits[0]?.listing.id}`)
      await settled(page)
      await page.getByRole('button', { name: '发起对接' }).first().click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('combobox').click()
      await page.getByRole('option').first().click()
      await dialog.getByText(/排在第 \d+ 名|没有进入前 10 名/).waitFor()
      expect(await findingsOf(vendor)).toEqual([])
    },
    2 * minute,
  )

  it(
    'leads from what a listing lacks to the very field',
    async () => {
      const vendor = await openAs('vendor')
      await vendor.page.goto('/home')
      await settled(vendor.page)
      const link = vendor.page.locator('a[href*="/edit#field-"]').first()
      const field = new URL((await link.getAttribute('href')) ?? '', server.url).hash.slice(1)
      await link.click()
      await vendor.page.waitForURL(/\/edit#field-/)
      await settled(vendor.page)
      await expect.poll(() => vendor.page.evaluate(() => document.activeElement?.id), { timeout: 15_000 }).toBe(field)
    },
    2 * minute,
  )

  it(
    'tells who forgot his password whom to ask where no mail is sent',
    async () => {
      const visitor = await openAs('anonymous')
      await visitor.page.goto('/sign-in')
      await visitor.page.getByRole('link', { name: '忘记密码？' }).click()
      await visitor.page.getByText('本平台没有开通邮件服务。').waitFor()
      expect(await findingsOf(visitor)).toEqual([])
      await visitor.page.goto('/reset-password')
      await visitor.page.getByRole('link', { name: '重新获取链接' }).waitFor()
      expect(await findingsOf(visitor)).toEqual([])
    },
    2 * minute,
  )
})
