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
import type { Screen, Viewer } from './screen-paths.ts'
import { screens } from './screens.ts'
import { prepareStates } from './states.ts'
import { accountOf } from './viewer-accounts.ts'
import { type Server, startServer } from './start-server.ts'

const looks: [string, Look][] = [
  ['at a desk, light, in Chinese', desk],
  ['on a phone, dark, in English', { width: 390, height: 844, scheme: 'dark', language: 'en' }],
]

/** So many pages at once: most of the time of each is waiting for its server and for silence on the network. */
const pagesAtOnce = 3

type Visit = { viewer: Viewer; theirs: Screen[] }
type Lane = { lane: number; visits: Visit[]; length: number }

/** Who looks goes to the lane with the fewest screens; both looks of one person follow each other in it. */
const lanes = (): Lane[] => {
  const found = Array.from({ length: pagesAtOnce }, (_, at): Lane => ({ lane: at + 1, visits: [], length: 0 }))
  const longestFirst = [...Map.groupBy(screens, ({ viewer }) => viewer)].toSorted(([, a], [, b]) => b.length - a.length)
  for (const [viewer, theirs] of longestFirst) {
    const shortest = found.reduce((least, lane) => (lane.length < least.length ? lane : least))
    shortest.visits.push({ viewer, theirs })
    shortest.length += theirs.length
  }
  return found
}

const visitsOf = ({ visits }: Lane) =>
  visits.flatMap((visit) => looks.map(([name, look]) => ({ name, look, ...visit })))

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

  describe.concurrent.each(lanes())('lane $lane', (lane) => {
    describe.each(visitsOf(lane))('$name, seen by $viewer', { concurrent: false }, ({ look, viewer, theirs }) => {
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
})
