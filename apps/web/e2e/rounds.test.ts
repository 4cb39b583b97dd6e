import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { chromiumPath, findingsOf, launch, openContext, settled, signInAs } from './browser.ts'
import { startServer, type Server } from './start-server.ts'
import { accountOf } from './viewer-accounts.ts'

const minute = 60_000

let server: Server
let browser: Browser

describe.skipIf(!chromiumPath)('a round in the browser (skipped where there is no Chromium; set CHROMIUM)', () => {
  beforeAll(async () => {
    server = await startServer({ demo: true })
    browser = await launch()
  }, 3 * minute)

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  it(
    'is set up, run, checked on this machine, published for screening and taken back',
    async () => {
      const broker = await openContext(browser, server.url)
      await signInAs(broker.context, server.url, accountOf('broker'))
      const { page } = broker
      await page.goto('/rounds')
      await page.getByRole('button', { name: '新建一轮' }).click()
      await page.waitForURL(/\/rounds\/rnd_/)
      await page.getByLabel('名称').fill('')
      await page.getByRole('button', { name: '开始分配' }).click()
      await page.getByText('请填写名称。').waitFor()
      await page.getByLabel('名称').fill('农业专场')
      await page.getByLabel('领域').selectOption('agriculture')
      await page.getByText('公平', { exact: true }).click()
      await page.getByRole('button', { name: '添加限额' }).click()
      expect(await findingsOf(broker)).toEqual([])
      await page.getByRole('button', { name: '开始分配' }).click()
      await page.getByText('已完成').first().waitFor({ timeout: minute })
      await page.getByRole('button', { name: '在本机核对' }).click()
      await page.getByText('已在您的浏览器里核对').waitFor()
      await settled(page)
      expect(await findingsOf(broker)).toEqual([])

      await page.getByRole('button', { name: '发布为对接' }).click()
      await page.getByRole('dialog').getByRole('button', { name: '发布为对接' }).click()
      await page.getByText(/已新建 \d+ 项对接/).waitFor()
      await page.getByRole('heading', { name: '发布情况' }).waitFor()
      expect(await page.getByText('已新建', { exact: true }).count()).toBeGreaterThan(0)
      expect(await findingsOf(broker)).toEqual([])

      await page.getByRole('button', { name: '撤销发布' }).click()
      await page.getByRole('dialog').getByRole('button', { name: '撤销发布' }).click()
      await page.getByText(/已关闭 \d+ 项/).waitFor()
      await page.getByText('已撤销').first().waitFor()
      expect(await page.getByText('已新建', { exact: true }).count()).toBe(0)
    },
    4 * minute,
  )
})
