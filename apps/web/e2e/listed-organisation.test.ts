import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { chromiumPath, findingsOf, launch, openContext, settled, signInAs } from './browser.ts'
import { startServer, type Server } from './start-server.ts'
import { accountOf } from './viewer-accounts.ts'

const minute = 60_000

let server: Server
let browser: Browser

const propose = (page: Page) => page.getByRole('button', { name: '发起对接' })
const openAs = async (viewer: 'plant' | 'broker' | 'admin', path: string) => {
  const opened = await openContext(browser, server.url)
  await signInAs(opened.context, server.url, accountOf(viewer))
  await opened.page.goto(path)
  await settled(opened.page)
  return opened
}

describe.skipIf(!chromiumPath)('a listed organisation (skipped where there is no Chromium; set CHROMIUM)', () => {
  beforeAll(async () => {
    server = await startServer({ demo: true })
    browser = await launch()
  }, 3 * minute)

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  it.each(['plant', 'broker'] as const)(
    'what it offers links to its source and cannot be proposed to: %s',
    async (viewer) => {
      const desk = await openAs(viewer, '/listings/lst_demo_megadetector')
      const { context, page } = desk
      expect(await page.getByText('公开资料', { exact: true }).count()).toBe(1)
      expect(await page.getByRole('link', { name: 'https://github.com/microsoft/CameraTraps' }).count()).toBe(2)
      expect(await propose(page).count()).toBe(0)
      expect(await page.getByText('双方同意').count()).toBe(0)
      expect(await findingsOf(desk)).toEqual([])
      await context.close()
    },
    minute,
  )

  it(
    'a member is still proposed to',
    async () => {
      const { context, page } = await openAs('plant', '/listings/lst_demo_lantu-weld')
      expect(await propose(page).count()).toBe(1)
      await context.close()
    },
    minute,
  )

  it(
    'its page shows its source where a member has its mark, its people and the day it joined',
    async () => {
      const desk = await openAs('broker', '/organisations/org_demo_infervision')
      const { context, page } = desk
      expect(await page.getByText('公开资料', { exact: true }).count()).toBe(1)
      expect(await page.getByText('资料来源').count()).toBe(1)
      for (const word of ['已核验', '未核验', '加入', '成员']) expect(await page.getByText(word).count()).toBe(0)
      expect(await findingsOf(desk)).toEqual([])
      await context.close()
    },
    minute,
  )

  it(
    'an administrator makes it a member and is given the way in for its first owner',
    async () => {
      const desk = await openAs('admin', '/admin/organisations?state=all&q=Microsoft')
      const { context, page } = desk
      await page.getByRole('button', { name: '转为入驻机构' }).first().click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('首位负责人的邮箱').fill('owner@models.example')
      await dialog.getByRole('button', { name: '转为入驻机构' }).click()
      await dialog.getByText(/\/invitations\//).waitFor()
      expect(await findingsOf(desk)).toEqual([])
      await dialog.getByRole('button', { name: '关闭' }).last().click()
      await page.getByRole('cell', { name: '未核验', exact: true }).waitFor()
      await context.close()
    },
    minute,
  )
})
