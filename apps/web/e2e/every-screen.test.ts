import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import {
  accessibilityProblems,
  chromiumPath,
  desk,
  launch,
  type Look,
  openContext,
  settled,
  signInAs,
} from './browser.ts'
import { demoAccount } from './demo-accounts.ts'
import { screens } from './screens.ts'
import { type Server, startServer } from './start-server.ts'

const looks: Record<string, Look> = {
  'at a desk, light, in Chinese': desk,
  'on a phone, dark, in English': { width: 390, height: 844, scheme: 'dark', language: 'en' },
}

/** The screens that show a failed request on purpose. */
const failing = new Set(['error'])

describe.skipIf(!chromiumPath)('every screen (skipped where there is no Chromium; set CHROMIUM)', () => {
  let server: Server
  let browser: Browser

  beforeAll(async () => {
    server = await startServer({ demo: true })
    browser = await launch()
  }, 180_000)

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  describe.each(Object.entries(looks))('%s', (_name, look) => {
    it.each(screens.filter(({ name }) => !failing.has(name)).map((screen) => [screen.name, screen] as const))(
      '%s is accessible, fits its width and complains of nothing',
      async (_screenName, { viewer, path, act }) => {
        const { context, page, problems } = await openContext(browser, server.url, look)
        try {
          if (viewer !== 'anonymous') await signInAs(context, server.url, demoAccount(viewer))
          await page.goto(typeof path === 'string' ? path : await path(page))
          await settled(page)
          await act?.(page)
          expect(await page.locator('h1').count()).toBe(1)
          expect(await page.title()).not.toBe('')
          expect(await accessibilityProblems(page)).toEqual([])
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
          expect(overflow, 'pixels wider than the window').toBeLessThanOrEqual(0)
          expect(problems).toEqual([])
        } finally {
          await context.close()
        }
      },
    )
  })
})
