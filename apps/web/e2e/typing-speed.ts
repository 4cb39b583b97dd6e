import { parseArgs } from 'node:util'

import type { Page } from 'playwright-core'

import { launch, openContext, settled } from './browser.ts'
import { bringMultitude } from './multitude.ts'
import { startServer } from './start-server.ts'

/**
 * Prints how long a key takes to its list, in headless Chromium against a server of its own with many listings:
 * `node e2e/typing-speed.ts --rows 100000`. From the key's own event to the frame that shows its results.
 */
const { values } = parseArgs({ options: { rows: { type: 'string', default: '100000' }, url: { type: 'string' } } })

const texts = [
  '焊装线能耗预测',
  '表面缺陷检测',
  'predictive maintenance',
  '排产优化 涂装线',
  'baichuan',
  '设备故障诊断',
]
const paces = [
  { name: 'unhurried, 200 ms between keys', delay: 200 },
  { name: 'fast, 60 ms between keys', delay: 60 },
]

declare global {
  interface Window {
    keyTimes: [string, number][]
  }
}

/** Runs in the page: for every text that the box takes, the milliseconds until the list answers it. */
const watchKeys = (): void => {
  const taken = new Map<string, number>()
  const found: [string, number][] = []
  window.keyTimes = found
  document.addEventListener('input', (event) => {
    if (event.target instanceof HTMLInputElement) taken.set(event.target.value.trim(), event.timeStamp)
  })
  const look = (): void => {
    const text = document.querySelector('[data-answers]:not([data-old])')?.getAttribute('data-answers')
    const at = text === undefined || text === null ? undefined : taken.get(text)
    if (text === undefined || text === null || at === undefined) return
    taken.delete(text)
    requestAnimationFrame(() => setTimeout(() => found.push([text, performance.now() - at])))
  }
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true })
}

const readTimes = (page: Page): Promise<[string, number][]> => page.evaluate(() => window.keyTimes.splice(0))

const type = async (page: Page, text: string, delay: number): Promise<[string, number][]> => {
  await page.locator('[data-search-box]').fill('')
  await page.waitForTimeout(400)
  await readTimes(page)
  await page.locator('[data-search-box]').pressSequentially(text, { delay })
  await page.waitForTimeout(1000)
  return readTimes(page)
}

const share = (sorted: readonly number[], part: number): string =>
  `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(0)} ms`

const report = (name: string, times: readonly number[]): void => {
  const sorted = times.toSorted((left, right) => left - right)
  const line = `${sorted.length} lists, p50 ${share(sorted, 0.5)}, p95 ${share(sorted, 0.95)}, slowest ${share(sorted, 1)}`
  process.stdout.write(`${name}: ${line}\n`)
}

const measure = async (url: string): Promise<void> => {
  const browser = await launch()
  const { page } = await openContext(browser, url)
  await page.goto('/search')
  await settled(page)
  await page.evaluate(watchKeys)
  await type(page, '预热', 100)
  for (const { name, delay } of paces) {
    const all: number[] = []
    const last: number[] = []
    for (const text of [...texts, ...texts.toReversed()]) {
      const times = await type(page, text, delay)
      all.push(...times.map(([, milliseconds]) => milliseconds))
      last.push(...times.filter(([typed]) => typed === text).map(([, milliseconds]) => milliseconds))
    }
    report(`${name}, every list shown`, all)
    report(`${name}, after the last key`, last)
  }
  await browser.close()
}

const main = async (): Promise<void> => {
  if (values.url) return measure(values.url)
  const server = await startServer({ demo: true })
  try {
    const started = Date.now()
    await bringMultitude(server, Number(values.rows))
    process.stdout.write(`${values.rows} listings made in ${Math.round((Date.now() - started) / 1000)} s\n`)
    await measure(server.url)
  } finally {
    await server.stop()
  }
}

await main()
