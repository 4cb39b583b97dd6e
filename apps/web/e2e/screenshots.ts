import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import type { Browser, BrowserContext } from 'playwright-core'

import { bringCrowd } from './crowd.ts'
import { launch, type Look, openContext, settled, signInAs } from './browser.ts'
import type { Screen, Viewer } from './screen-paths.ts'
import { crowdedScreens, screens } from './screens.ts'
import { prepareStates } from './states.ts'
import { accountOf } from './viewer-accounts.ts'
import { startServer } from './start-server.ts'

/**
 * Makes every screen at every size, in both appearances and both languages, into `screenshots/` at the root.
 * `--only board,search` narrows the screens, `--look 1440-light-zh` the looks, `--url` takes a running server.
 */
const { values } = parseArgs({
  options: { only: { type: 'string' }, look: { type: 'string' }, url: { type: 'string' }, out: { type: 'string' } },
})

const folder = values.out ?? join(import.meta.dirname, '../../../screenshots')
const sizes = [
  { width: 1440, height: 900 },
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
]
const looks: Look[] = sizes.flatMap((size) =>
  (['light', 'dark'] as const).flatMap((scheme) =>
    (['zh-CN', 'en'] as const).map((language) => ({ ...size, scheme, language })),
  ),
)

const nameOf = ({ width, scheme, language }: Look): string => `${width}-${scheme}-${language === 'en' ? 'en' : 'zh'}`

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>

/** One sign-in a person for the whole run: the server limits sign-ins, and rightly. */
const sessions = new Map<Viewer, Cookies>()

const enterAs = async (context: BrowserContext, url: string, viewer: Viewer): Promise<void> => {
  if (viewer === 'anonymous') return
  const known = sessions.get(viewer)
  if (known) return context.addCookies(known)
  await signInAs(context, url, accountOf(viewer))
  sessions.set(viewer, await context.cookies())
}

const shoot = async (browser: Browser, url: string, look: Look, viewer: Viewer, wanted: Screen[]): Promise<void> => {
  const { context, page, problems } = await openContext(browser, url, look)
  await enterAs(context, url, viewer)
  for (const { name, path, act, refused } of wanted) {
    const file = join(folder, nameOf(look), `${name}.png`)
    problems.splice(0)
    try {
      await page.goto(typeof path === 'string' ? path : await path(page))
      await settled(page)
      await act?.(page)
      await page.screenshot({ path: file })
    } catch (error) {
      process.stdout.write(
        `  ${nameOf(look)}/${name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}\n`,
      )
    }
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    for (const problem of refused ? [] : problems) process.stdout.write(`  ${nameOf(look)}/${name}: ${problem}\n`)
  }
  await context.close()
}

const isWanted = ({ name }: Screen): boolean => !values.only || values.only.split(',').includes(name)

const shootAll = async (browser: Browser, url: string, wanted: readonly Screen[]): Promise<void> => {
  sessions.clear()
  for (const look of looks.filter((look) => !values.look || values.look.split(',').includes(nameOf(look)))) {
    mkdirSync(join(folder, nameOf(look)), { recursive: true })
    for (const [viewer, theirs] of Map.groupBy(wanted, (screen) => screen.viewer)) {
      await shoot(browser, url, look, viewer, theirs)
    }
    process.stdout.write(`${nameOf(look)}: ${wanted.length} screens\n`)
  }
}

/** The same with ten thousand rows, in a server of its own, so that the other pictures stay as they are. */
const shootCrowded = async (browser: Browser): Promise<void> => {
  const wanted = crowdedScreens.filter(isWanted)
  if (wanted.length === 0) return
  const server = await startServer({ demo: true })
  try {
    await bringCrowd(server, 10_000)
    await shootAll(browser, server.url, wanted)
  } finally {
    await server.stop()
  }
}

const shootOrdinary = async (browser: Browser): Promise<void> => {
  const wanted = screens.filter(isWanted)
  if (wanted.length === 0) return
  const server = await startServer({ demo: true })
  try {
    await prepareStates(browser, server.url)
    await shootAll(browser, server.url, wanted)
  } finally {
    await server.stop()
  }
}

const main = async (): Promise<void> => {
  const browser = await launch()
  try {
    if (values.url) await shootAll(browser, values.url, screens.filter(isWanted))
    else {
      await shootOrdinary(browser)
      await shootCrowded(browser)
    }
  } finally {
    await browser.close()
  }
}

await main()
