import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { chromiumPath, findingsOf, launch, openContext, settled, signInAs } from './browser.ts'
import { ask } from './calls.ts'
import type { Viewer } from './screen-paths.ts'
import { startServer, type Server } from './start-server.ts'
import { accountOf } from './viewer-accounts.ts'

const minute = 60_000

let server: Server
let browser: Browser

const openAs = async (viewer: Viewer, path = '/search') => {
  const opened = await openContext(browser, server.url)
  if (viewer !== 'anonymous') await signInAs(opened.context, server.url, accountOf(viewer))
  await opened.page.goto(path)
  await settled(opened.page)
  return opened
}

const boxOf = (page: Page) => page.locator('[data-search-box]')
const hits = (page: Page) => page.locator('[data-hit] h3 a')
const entries = (page: Page): Promise<number> => page.evaluate(() => window.history.length)
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')
const textOf = (page: Page): string | null => new URL(page.url()).searchParams.get('q')

/** Until the list on the page is the answer to this text. */
const answered = async (page: Page, text: string): Promise<void> => {
  await page.waitForFunction((q) => new URL(window.location.href).searchParams.get('q') === q, text)
  await settled(page)
}

describe.skipIf(!chromiumPath)('search in the browser (skipped where there is no Chromium; set CHROMIUM)', () => {
  beforeAll(async () => {
    server = await startServer({ demo: true })
    browser = await launch()
  }, 3 * minute)

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  it(
    'shows what the text refuses as a chip that takes it back',
    async () => {
      const desk = await openAs('anonymous', '/search?q=缺陷检测 不要表面')
      const { page } = desk
      const chip = page.getByRole('button', { name: '取消不含：表面' })
      expect((await hits(page).allTextContents()).join()).not.toContain('表面')
      expect(await findingsOf(desk)).toEqual([])
      await chip.click()
      await answered(page, '缺陷检测')
    },
    minute,
  )

  it(
    'shows results while somebody types, keeps the box in focus and makes one entry of the history',
    async () => {
      const desk = await openAs('anonymous')
      const { page } = desk
      const before = await entries(page)
      await boxOf(page).pressSequentially('表面缺陷检测', { delay: 70 })
      await answered(page, '表面缺陷检测')
      expect(await hits(page).first().textContent()).toContain('缺陷')
      expect(await boxOf(page).evaluate((box) => box === document.activeElement)).toBe(true)
      expect(await entries(page)).toBe(before + 1)
      expect(await findingsOf(desk)).toEqual([])
      await page.goBack()
      await settled(page)
      expect(textOf(page)).toBeNull()
      expect(await boxOf(page).inputValue()).toBe('')
      await page.goForward()
      await settled(page)
      expect(await boxOf(page).inputValue()).toBe('表面缺陷检测')
    },
    minute,
  )

  it(
    'comes back from typing to the search that was submitted before it, and from a filter to the one without',
    async () => {
      const { page } = await openAs('anonymous')
      await boxOf(page).fill('病理')
      await page.keyboard.press('Enter')
      await answered(page, '病理')
      await boxOf(page).pressSequentially('切片', { delay: 70 })
      await answered(page, '病理切片')
      await page.getByRole('checkbox', { name: /^能力/ }).check()
      await page.waitForURL(/kind=capability/)
      await page.goBack()
      await page.waitForFunction(() => !window.location.search.includes('kind'))
      expect(textOf(page)).toBe('病理切片')
      await page.goBack()
      await answered(page, '病理')
      expect(await boxOf(page).inputValue()).toBe('病理')
    },
    minute,
  )

  it(
    'leads by arrows from the box through the results, by Escape back, by Enter into a listing',
    async () => {
      const { page } = await openAs('anonymous')
      await page.keyboard.press('/')
      await page.keyboard.type('检测')
      await answered(page, '检测')
      await page.keyboard.press('Escape')
      await page.keyboard.press('ArrowDown')
      expect(await focused(page)).toBe(await hits(page).nth(0).textContent())
      await page.keyboard.press('ArrowDown')
      const second = (await hits(page).nth(1).textContent()) ?? ''
      expect(await focused(page)).toBe(second)
      await page.keyboard.press('Escape')
      expect(await boxOf(page).evaluate((box) => box === document.activeElement)).toBe(true)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/listings\//)
      await page.getByRole('heading', { level: 1, name: second }).waitFor()
      await page.goBack()
      await answered(page, '检测')
    },
    minute,
  )

  it(
    'finds names by their pinyin and initials and offers them under the box',
    async () => {
      const desk = await openAs('anonymous')
      const { page } = desk
      for (const typed of ['baichuan', 'bc', '百川']) {
        await boxOf(page).fill(typed)
        await page.getByRole('group', { name: '机构与模型' }).getByRole('button', { name: /百川/ }).first().waitFor()
      }
      await answered(page, '百川')
      expect(await findingsOf(desk)).toEqual([])
      await page.keyboard.press('ArrowDown')
      const name = await focused(page)
      await page.keyboard.press('Enter')
      await answered(page, name)
      expect(await hits(page).count()).toBeGreaterThan(0)
    },
    minute,
  )

  it(
    'keeps the last searches of a person in this browser until he forgets them or signs out',
    async () => {
      const { page } = await openAs('plant')
      for (const text of ['能耗预测', '焊缝检测']) {
        await boxOf(page).fill(text)
        await page.keyboard.press('Enter')
        await answered(page, text)
      }
      await boxOf(page).fill('')
      const recent = page.getByRole('group', { name: '最近搜索' })
      await recent.waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      expect(await focused(page)).toBe('能耗预测')
      await page.keyboard.press('Enter')
      await answered(page, '能耗预测')
      await boxOf(page).fill('')
      await recent.getByRole('button', { name: '从最近搜索中移除：焊缝检测' }).click()
      expect(await recent.getByRole('button').allTextContents()).toEqual(['全部清除', '能耗预测', ''])
      expect(await boxOf(page).evaluate((box) => box === document.activeElement)).toBe(true)
      await page.getByRole('button', { name: '账户菜单' }).click()
      await page.getByRole('menuitem', { name: '退出登录' }).click()
      await page.waitForURL(/\/$/)
      expect(await page.evaluate(() => Object.values(window.localStorage).join(' '))).not.toContain('能耗预测')
      await page.goto('/search')
      await boxOf(page).fill('能耗')
      await page.keyboard.press('Enter')
      await boxOf(page).fill('')
      await settled(page)
      expect(await recent.count()).toBe(0)
    },
    minute,
  )

  it(
    'keeps the wish to be told of what does not exist yet, for who signs in on the way as well',
    async () => {
      const { context, page } = await openAs('anonymous', '/search?q=zzzz&kind=scenario')
      await page.getByRole('link', { name: '登录后，有了就告诉我' }).click()
      await page
        .getByRole('button', { name: /AI 企业/ })
        .first()
        .click()
      await page.waitForURL(/\/search\?q=zzzz&kind=scenario/)
      await page.getByRole('button', { name: '有了就告诉我' }).click()
      await page.getByRole('link', { name: '已记下，有了会提示您' }).waitFor()
      const saved = await ask<{ items: unknown[] }>(context, server.url, 'savedSearches.list', {})
      expect(saved.items).toMatchObject([{ query: { text: 'zzzz', filters: { kind: ['scenario'] } }, alert: 'app' }])
      expect(await page.getByRole('link', { name: '发布这项需求' }).count()).toBe(0)
    },
    minute,
  )

  it(
    'lets a plant publish what it searched in vain, with the words it typed',
    async () => {
      const { page } = await openAs('plant', `/search?q=${encodeURIComponent('zzzz 量子&排产=?')}&kind=compute`)
      await page.getByRole('link', { name: '发布这项需求' }).click()
      await page.waitForURL(/\/listings\/new\/scenario/)
      expect(await page.getByLabel('标题').inputValue()).toBe('zzzz 量子&排产=?')
      const other = await openAs('anonymous', '/search?q=zzzz&kind=compute')
      await other.page.getByRole('link', { name: '登录并发布需求' }).click()
      await other.page
        .getByRole('button', { name: /制造企业/ })
        .first()
        .click()
      await other.page.waitForURL(/\/listings\/new\/scenario/)
      expect(await other.page.getByLabel('标题').inputValue()).toBe('zzzz')
    },
    minute,
  )

  it(
    'leads from a cell of the map to exactly what the cell counts',
    async () => {
      const desk = await openAs('anonymous')
      const { page } = desk
      const table = page.getByRole('table', { name: '供需地图' })
      await table.getByRole('button', { name: '制造', exact: true }).click()
      expect(await table.getByRole('rowheader').count()).toBeGreaterThan(5)
      expect(await findingsOf(desk)).toEqual([])
      const cell = table.getByRole('link', { name: /^制造 视觉与影像/ })
      const [, capabilities, scenarios] = /能力 (\d+)\s*场景 (\d+)/.exec((await cell.textContent()) ?? '') ?? []
      await cell.focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(/task=vision-tasks/)
      await settled(page)
      await page.getByText(`${Number(capabilities) + Number(scenarios)} 项结果`).waitFor()
      expect(await page.getByRole('table', { name: '供需地图' }).count()).toBe(0)
    },
    minute,
  )

  it(
    'says of a further value what it adds, and adds as much',
    async () => {
      const { page } = await openAs('anonymous', '/search?kind=dataset')
      const total = async () =>
        Number(/(\d+) 项结果/.exec((await page.getByRole('status').first().textContent()) ?? '')?.[1])
      const before = await total()
      const value = page.getByRole('checkbox', { name: /^算力/ })
      const adds = Number(
        /\+(\d+)/.exec((await page.locator('label', { hasText: '算力' }).first().textContent()) ?? '')?.[1],
      )
      expect(adds).toBeGreaterThan(0)
      await value.check()
      await page.waitForURL(/dataset,compute/)
      await settled(page)
      expect(await total()).toBe(before + adds)
      await page.getByRole('button', { name: '移除筛选：数据' }).click()
      await page.waitForURL((url) => url.searchParams.get('kind') === 'compute')
    },
    minute,
  )

  it(
    'recovers by itself when the index is back',
    async () => {
      const { page } = await openAs('anonymous', '/search?q=检测')
      await page.route(/search\.listings/, async (route) => {
        const answer = await route.fetch()
        const body = (await answer.text()).replaceAll('"degraded":false', '"degraded":true')
        await route.fulfill({ response: answer, body })
      })
      await page.getByRole('combobox').selectOption('newest')
      const label = page.getByText('当前为简化搜索')
      await label.waitFor()
      await page.unrouteAll()
      await label.waitFor({ state: 'detached', timeout: 15_000 })
      expect(await hits(page).count()).toBeGreaterThan(0)
    },
    minute,
  )

  it(
    'drops from the URL what makes no sense, and says what it does not know',
    async () => {
      const { page } = await openAs('anonymous', '/search?sort=price&page=99999&sector=ZZZ&other=x')
      expect(new URL(page.url()).search).toBe('?sector=ZZZ&page=50')
      await page.getByRole('button', { name: '移除筛选：未知选项：ZZZ' }).waitFor()
      const hostile = await openAs('anonymous', `/search?q=${encodeURIComponent('"\'<b>%00')}%00%ED%A0%80😀`)
      expect(await hostile.page.getByRole('alert').count()).toBe(0)
      expect(hostile.problems).toEqual([])
      const signIn = await openAs('anonymous', '/sign-in?back=//evil.example')
      expect(new URL(signIn.page.url()).search).toBe('')
    },
    minute,
  )
})
