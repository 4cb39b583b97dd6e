import { existsSync } from 'node:fs'

import axe, { type Result } from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const candidates = [
  process.env['CHROMIUM'],
  // The same engine without the windows, bars and profile of a desktop browser, which cost as much as the page does.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** Where Chromium is; undefined where there is none. */
export const chromiumPath = candidates.find((path): path is string => path !== undefined && existsSync(path))

export const launch = async (): Promise<Browser> => {
  if (!chromiumPath) throw new Error('No Chromium: set CHROMIUM to its path')
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

export type Look = {
  width: number
  height: number
  scheme: 'light' | 'dark'
  language: 'zh-CN' | 'en'
}

export const desk: Look = { width: 1440, height: 900, scheme: 'light', language: 'zh-CN' }

/** A new person's browser. `problems` collects everything that Chromium complains about while he works. */
export const openContext = async (browser: Browser, url: string, look: Look = desk) => {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: look.width, height: look.height },
    colorScheme: look.scheme,
    locale: look.language,
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })
  const problems: string[] = []
  const page = await context.newPage()
  watch(page, problems)
  return { context, page, problems }
}

const watch = (page: Page, problems: string[]): void => {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`))
}

/** Puts this context's cookies in place for an account, without the sign-in page. */
export const signInAs = async (
  context: Pick<BrowserContext, 'request'>,
  url: string,
  account: { email: string; password: string },
) => {
  const response = await context.request.post(`${url}/api/auth/sign-in/email`, {
    headers: { 'x-duijie': '1', origin: url },
    data: account,
  })
  if (!response.ok()) throw new Error(`Sign-in of ${account.email} gave ${response.status()}: ${await response.text()}`)
}

/** Until no request is under way and no skeleton is shown. */
export const settled = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => document.querySelector('main') && !document.querySelector('[aria-busy=true]'))
}

/**
 * What axe finds against WCAG 2.2 AA, one line a finding. It runs in the page itself: the builder for Playwright would
 * open a second page for each analysis, for frames of other origins, and we have none.
 */
export const accessibilityProblems = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source)
  return page.evaluate(async (tags) => {
    const { violations } = await Reflect.get(window, 'axe').run(document, {
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    })
    return (violations as Result[]).map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ html }) => html.slice(0, 160))
          .join(' | ')}`,
    )
  }, wcag)
}

type LayoutShift = PerformanceEntry & { value: number; hadRecentInput: boolean }

/** How much of this page moved while it loaded, by nobody's hand: the web's "cumulative layout shift", good below 0.1. */
export const layoutShift = async (page: Page): Promise<number> =>
  page.evaluate(
    async () =>
      new Promise<number>((done) => {
        let sum = 0
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as LayoutShift[]) if (!entry.hadRecentInput) sum += entry.value
        })
        observer.observe({ type: 'layout-shift', buffered: true })
        // The entries of the past are told at once, in a task of their own.
        setTimeout(() => {
          observer.disconnect()
          done(sum)
        }, 50)
      }),
  )

/** What axe finds on the page and what Chromium has complained about so far. */
export const findingsOf = async ({ page, problems }: { page: Page; problems: string[] }): Promise<string[]> => {
  await settled(page)
  return [...(await accessibilityProblems(page)), ...problems]
}
