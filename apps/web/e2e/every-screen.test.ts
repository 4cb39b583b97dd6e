import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import {
  accessibilityProblems,
  chromiumPath,
  desk,
  launch,
  layoutShift,
  type Look,
  openContext,
  settled,
  signInAs,
} from './browser.ts'
import type { Viewer } from './screen-paths.ts'
import { screens } from './screens.ts'
import { prepareStates } from './states.ts'
import { accountOf } from './viewer-accounts.ts'
import { type Server, startServer } from './start-server.ts'

const looks: [string, Look][] = [
  ['at a desk, light, in Chinese', desk],
  ['on a phone, dark, in English', { width: 390, height: 844, scheme: 'dark', language: 'en' }],
]

const viewers = [...Map.groupBy(screens, ({ viewer }) => viewer)]
const rounds = looks.flatMap(([name, look]) => viewers.map(([viewer, theirs]) => ({ name, look, viewer, theirs })))

const refusedRequest = /Failed to load resource/

describe.skipIf(!chromiumPath)('every screen (skipped where there is no Chromium; set CHROMIUM)', () => {
  let server: Server
  let browser: Browser
  const sessions = new Map<Viewer, Awaited<ReturnType<BrowserContext['cookies']>>>()

  beforeAll(async () => {
    server = await startServer({ demo: true })
    browser = await launch()
    await prepareStates(browser, server.url)
  }, 180_000)

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  /** Signs each person in once: the server limits how often anyone may. */
  const enter = async (context: BrowserContext, viewer: Viewer): Promise<void> => {
    if (viewer === 'anonymous') return
    const kept = sessions.get(viewer)
    if (kept) {
      await context.addCookies(kept)
      return
    }
    await signInAs(context, server.url, accountOf(viewer))
    sessions.set(viewer, await context.cookies())
  }

  describe.each(rounds)('$name, seen by $viewer', ({ look, viewer, theirs }) => {
    let context: BrowserContext
    let page: Page
    let problems: string[]

    beforeAll(async () => {
      ;({ context, page, problems } = await openContext(browser, server.url, look))
      await enter(context, viewer)
    })

    afterAll(async () => context?.close())

    it.each(theirs.map((screen) => [screen.name, screen] as const))(
      '%s is accessible, fits its width, holds still and complains of nothing',
      async (_name, { path, act, refused = false }) => {
        problems.splice(0)
        await page.goto(typeof path === 'string' ? path : await path(page))
        await settled(page)
        expect(await layoutShift(page), 'layout shift').toBeLessThan(0.1)
        await act?.(page)
        expect(await page.locator('h1').count(), 'titles of the page').toBe(1)
        expect(await page.title()).not.toBe('')
        expect(await accessibilityProblems(page)).toEqual([])
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(overflow, 'pixels wider than the window').toBeLessThanOrEqual(0)
        expect(problems.filter((problem) => !(refused && refusedRequest.test(problem)))).toEqual([])
        await page.unrouteAll({ behavior: 'ignoreErrors' })
      },
    )
  })
})
