import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { chromiumPath, launch, openContext, settled, signInAs } from './browser.ts'
import type { Viewer } from './screen-paths.ts'
import { startServer, type Server } from './start-server.ts'
import { accountOf } from './viewer-accounts.ts'

const minute = 60_000

let demo: Server
let real: Server
let browser: Browser

const visibleMarks = (page: Page) => page.locator('[data-demo-mark]:visible')

describe.skipIf(!chromiumPath)('the mark of demo data (skipped where there is no Chromium; set CHROMIUM)', () => {
  beforeAll(async () => {
    demo = await startServer({ demo: true })
    real = await startServer({ demo: false })
    browser = await launch()
  }, 3 * minute)

  afterAll(async () => {
    await browser?.close()
    await demo?.stop()
    await real?.stop()
  })

  const pages: [Viewer, string][] = [
    ['anonymous', '/'],
    ['anonymous', '/sign-in'],
    ['anonymous', '/search'],
    ['anonymous', '/no/such/page'],
    ['plant', '/home'],
    ['vendor', '/mine'],
    ['broker', '/board'],
    ['admin', '/admin/organisations'],
  ]

  it.each(pages)(
    'stands once on every page of a demo installation, wide and narrow: %s %s',
    async (viewer, path) => {
      const { context, page } = await openContext(browser, demo.url)
      if (viewer !== 'anonymous') await signInAs(context, demo.url, accountOf(viewer))
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 800 })
        await page.goto(path)
        await settled(page)
        expect(await visibleMarks(page).allTextContents()).toEqual(['演示数据'])
      }
      await context.close()
    },
    minute,
  )

  it(
    'stands nowhere on an installation that runs for real',
    async () => {
      const { context, page } = await openContext(browser, real.url)
      await page.goto(new URL(`/setup?token=${real.setupToken ?? ''}`, real.url).href)
      await settled(page)
      expect(await page.locator('[data-demo-mark]').count()).toBe(0)
      await context.close()
    },
    minute,
  )
})
