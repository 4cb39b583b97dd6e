import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { chromiumPath, findingsOf, launch, openContext, settled, signInAs } from './browser.ts'
import { startServer, type Server } from './start-server.ts'
import { accountOf } from './viewer-accounts.ts'

const minute = 60_000

let server: Server
let browser: Browser

const startRound = async (page: Page): Promise<void> => {
  await page.goto('/rounds')
  await page.getByRole('button', { name: '新建一轮' }).click()
  await page.waitForURL(/\/rounds\/rnd_/)
}

/** Types into a picker that asks the server, and takes one of those that it finds. */
const pick = async (page: Page, field: Locator, text: string, place: number): Promise<string> => {
  await field.click()
  await field.fill(text)
  const option = page.locator('[role="option"]:visible').filter({ hasText: text }).nth(place)
  await option.waitFor()
  const [title = ''] = (await option.innerText()).split('\n')
  await option.click()
  return title
}

describe.skipIf(!chromiumPath)('setting up a round (skipped where there is no Chromium; set CHROMIUM)', () => {
  beforeAll(async () => {
    server = await startServer({ demo: true })
    browser = await launch()
  }, 3 * minute)

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  it(
    'picks scenarios with the keyboard, says beside the field what is missing, and keeps what was typed',
    async () => {
      const broker = await openContext(browser, server.url)
      await signInAs(broker.context, server.url, accountOf('broker'))
      const { page } = broker
      await startRound(page)

      await page.getByText('逐个挑选', { exact: true }).click()
      await page.getByRole('button', { name: '添加限额' }).click()
      await page.getByLabel('至多', { exact: true }).last().fill('')
      await page.getByRole('button', { name: '开始分配' }).click()
      await page.getByText('请至少选一个场景，或改为按条件。').waitFor()
      await page.getByText('至少或至多，请填写一个数字。').waitFor()
      expect(await findingsOf(broker)).toEqual([])

      await page.getByRole('button', { name: '挑选场景' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('搜索场景或机构').fill('检测')
      await dialog.getByText(/^找到 [1-9]\d* 个/).waitFor()
      await dialog.getByText('水泥回转窑烧成带优化控制').waitFor({ state: 'hidden' })
      const boxes = dialog.getByRole('list', { name: /场景列表/ }).getByRole('checkbox')
      await boxes.first().focus()
      await page.keyboard.press('Space')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Space')
      await dialog.getByText('已选 2 个场景').waitFor()
      expect(await findingsOf(broker)).toEqual([])
      await dialog.getByRole('button', { name: '选好了' }).click()

      await page.getByLabel('至少', { exact: true }).first().fill('2')
      await page.getByLabel('至多', { exact: true }).first().fill('1')
      await page.getByRole('button', { name: '保存' }).click()
      await page.getByText('至少不能大于至多。').waitFor()
      await page.getByLabel('至多', { exact: true }).first().fill('2')
      await page.getByLabel('对象').selectOption('size')
      await page.getByRole('button', { name: '保存' }).click()
      await page.getByText('已保存。').waitFor()

      await page.reload()
      await settled(page)
      await page.getByText('已选 2 个场景').waitFor()
      expect(await page.getByLabel('至少', { exact: true }).first().inputValue()).toBe('2')
      expect(await page.getByLabel('取值').inputValue()).toBe('sme')
      await page.getByRole('button', { name: '开始分配' }).click()
      await page.getByText('已完成').first().waitFor({ timeout: minute })
    },
    4 * minute,
  )

  it(
    'fixes a pair from lists with its score, keeps it, and says why another was left out and what would bring it in',
    async () => {
      const broker = await openContext(browser, server.url)
      await signInAs(broker.context, server.url, accountOf('broker'))
      const { page } = broker
      await startRound(page)
      await page.getByLabel('领域').selectOption('agriculture')
      await page.getByText('符合条件的场景有 30 个。').waitFor()
      const fixing = page.getByRole('group', { name: '指定的对接' })
      await pick(page, fixing.getByRole('combobox', { name: '场景' }), '苹果', 0)
      const title = await pick(page, fixing.getByRole('combobox', { name: '能力' }), '', 4)
      await page.getByText(/^契合度 \d+（按双方全文）$/).waitFor()
      expect(await findingsOf(broker)).toEqual([])
      await page.getByRole('button', { name: '必须分配' }).click()
      await page.getByLabel('每个场景至多几家').fill('1')
      await page.getByRole('button', { name: '开始分配' }).click()
      await page.getByText('已完成').first().waitFor({ timeout: minute })
      await page.getByRole('region', { name: '分配结果' }).getByRole('link', { name: title }).first().waitFor()
      await page.getByRole('heading', { name: /没有用上的能力（[1-9]/ }).waitFor()
      await page
        .getByText(/名额已满|限额已满|不会提高总分/)
        .first()
        .waitFor()

      const whyNot = page.getByRole('region', { name: '为什么没有这一对？' })
      await pick(page, whyNot.getByRole('combobox', { name: '场景' }), '奶牛', 0)
      await pick(page, whyNot.getByRole('combobox', { name: '能力' }), '', 2)
      await whyNot.getByRole('button', { name: '找出最小改动' }).click()
      await whyNot
        .getByRole('status')
        .filter({ hasText: /就能分到一起|一两处都不够|已经把它们分在一起/ })
        .waitFor({ timeout: minute })
      // The bar at the top covers half a link wherever the page happens to stand.
      await page.evaluate(() => window.scrollTo(0, 0))
      expect(await findingsOf(broker)).toEqual([])
    },
    4 * minute,
  )

  it(
    'is within reach on a phone, behind "more"',
    async () => {
      const look = { width: 390, height: 844, scheme: 'light', language: 'zh-CN' } as const
      const broker = await openContext(browser, server.url, look)
      await signInAs(broker.context, server.url, accountOf('broker'))
      const { page } = broker
      await page.goto('/home')
      await page.getByRole('button', { name: '更多' }).click()
      await page.getByRole('menuitem', { name: '批量对接' }).click()
      await page.getByRole('heading', { level: 1, name: '批量对接' }).waitFor()
      await page.getByRole('link', { name: '医疗久候场景对接' }).waitFor()
      expect(await findingsOf(broker)).toEqual([])
    },
    minute,
  )
})
