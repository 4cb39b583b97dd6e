import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { chromiumPath, findingsOf, launch, openContext, settled, signInAs } from './browser.ts'
import { startServer, type Server } from './start-server.ts'

const password = 'duijie-demo-2026'
const title = '铸件表面砂眼与裂纹在线检测'
const capability = '锂电极片与隔膜瑕疵检测'
const minute = 60_000

let server: Server
let browser: Browser

const openAs = async (person: string) => {
  const opened = await openContext(browser, server.url)
  await signInAs(opened.context, server.url, { email: `${person}@demo.duijie.example`, password })
  return opened
}

type Desk = Awaited<ReturnType<typeof openAs>>

/** No page on the way may fail axe, and Chromium may have nothing to complain about. */
const expectSound = async (desk: Desk): Promise<void> => expect(await findingsOf(desk), desk.page.url()).toEqual([])

const pick = async (page: Page, label: string, text: string, option: string | RegExp): Promise<void> => {
  await page.getByRole('combobox', { name: label }).fill(text)
  await page.getByRole('option', { name: option }).first().click()
  await page.keyboard.press('Escape')
}

const writeScenario = async (plant: Desk): Promise<string> => {
  const { page } = plant
  await page.goto('/listings/new/scenario')
  await page.getByLabel('标题').fill(title)
  await page.getByRole('button', { name: '建立草稿' }).click()
  await page.waitForURL(/\/listings\/lst_\w+\/edit$/)
  await page
    .getByRole('textbox', { name: '摘要' })
    .fill('压铸壳体下线后，用相机在线检出砂眼、裂纹和冷隔，替代人工目检。')
  await page.getByRole('textbox', { name: '要解决的问题' }).fill('三条压铸线每班两千件，质检员目视检查，夜班漏检率高。')
  await page.getByRole('textbox', { name: '预算上限' }).fill('120万元')
  await page.getByRole('combobox', { name: '数据去向' }).click()
  await page.getByRole('option', { name: /不出厂区/ }).click()
  // The sector comes from the organisation.
  await page.getByText('汽车零部件及配件制造').first().waitFor()
  await pick(page, 'AI 任务', '表面缺陷', /表面缺陷检测/)
  await expectSound(plant)
  await page.getByRole('button', { name: '提交审核' }).click()
  await page.getByText('审核中').first().waitFor()
  return /\/listings\/(lst_\w+)/.exec(page.url())?.[1] ?? ''
}

const answer = async (side: Desk, pairing: string): Promise<void> => {
  await side.page.goto(pairing)
  await settled(side.page)
  await side.page.getByRole('button', { name: '同意对接' }).click()
  await side.page.getByText('已同意').first().waitFor()
  await expectSound(side)
}

describe.skipIf(!chromiumPath)(
  `the whole way${chromiumPath ? '' : ' (skipped: no Chromium; set CHROMIUM to its path)'}`,
  () => {
    beforeAll(async () => {
      server = await startServer({ demo: true })
      browser = await launch()
    }, 3 * minute)

    afterAll(async () => {
      await browser?.close()
      await server?.stop()
    })

    it(
      'leads from a need written by a plant over review, candidates, proposal and two consents to a pilot on the board',
      async () => {
        const plant = await openAs('plant')
        const broker = await openAs('broker')
        const vendor = await openAs('vendor')

        const scenarioId = await writeScenario(plant)

        await broker.page.goto(`/review?id=${scenarioId}`)
        await settled(broker.page)
        await expectSound(broker)
        await broker.page.getByRole('button', { name: /^通过/ }).click()
        await broker.page.getByText(`“${title}”已通过。`).waitFor()

        await broker.page.goto(`/listings/${scenarioId}?tab=matches`)
        const card = broker.page.getByRole('article').filter({ hasText: capability }).first()
        await card.waitFor()
        await expectSound(broker)
        await card.getByRole('button', { name: '发起对接' }).click()
        const dialog = broker.page.getByRole('dialog')
        await dialog.getByRole('textbox').fill('两家都在做汽车零部件，样件可寄。')
        await dialog.getByRole('button', { name: '发起对接' }).click()
        await broker.page.getByRole('link', { name: '查看对接' }).first().waitFor()

        await vendor.page.goto('/home')
        await vendor.page.getByText(title).first().waitFor()
        await expectSound(vendor)
        await vendor.page.goto('/pairings')
        await vendor.page.getByText(title).first().click()
        await vendor.page.waitForURL(/\/pairings\/pai_/)
        const pairing = new URL(vendor.page.url()).pathname
        expect(await vendor.page.getByText('夜班漏检率高').count()).toBe(0)
        await answer(vendor, pairing)
        await answer(plant, pairing)
        await vendor.page.reload()
        await vendor.page.getByText('夜班漏检率高').first().waitFor()

        await broker.page.goto('/board')
        await settled(broker.page)
        await expectSound(broker)
        const boardCard = broker.page.locator('[data-card]').filter({ hasText: title }).first()
        await boardCard.scrollIntoViewIfNeeded()
        await dragTo(broker.page, boardCard, '制造', '试点')
        // Skipping the NDA is asked for by name.
        await broker.page.getByRole('dialog').getByRole('button', { name: '进入试点' }).click()
        await broker.page.getByText(`已将“${title}”移到“试点”。`).first().waitFor()
        await broker.page.goto(pairing)
        await broker.page.getByText('从“已对接”移到“试点”').first().waitFor()
        await expectSound(broker)
      },
      4 * minute,
    )

    it(
      'gives two brokers who move one card one move and one clear message',
      async () => {
        const first = await openAs('broker')
        const second = await openAs('broker.zhao')
        const path = '/pairings'
        await first.page.goto(`${path}?stage=pilot`)
        await settled(first.page)
        await first.page.locator('a[href^="/pairings/pai_"]').first().click()
        await first.page.waitForURL(/\/pairings\/pai_/)
        const room = new URL(first.page.url()).pathname
        await second.page.goto(room)
        await settled(first.page)
        await settled(second.page)
        for (const desk of [first, second]) {
          await desk.page.getByRole('button', { name: '进入评估' }).first().click()
        }
        await second.page
          .getByText(/^林晓彤 在 .* 更新了这项对接/)
          .first()
          .waitFor()
        await first.page.reload()
        await first.page.getByText('从“试点”移到“评估”').first().waitFor()
        expect(await first.page.getByText('从“试点”移到“评估”').count()).toBe(1)
      },
      2 * minute,
    )
  },
)

/** By mouse, as a hand does it: press, a few moves, release over the column of the lane. */
const dragTo = async (page: Page, card: ReturnType<Page['locator']>, lane: string, stage: string): Promise<void> => {
  const target = page.getByRole('list', { name: new RegExp(`${lane}.*${stage}|${stage}.*${lane}`) }).first()
  const from = await card.boundingBox()
  const to = await target.boundingBox()
  if (!from || !to) throw new Error(`no card, or no cell ${lane} · ${stage}`)
  await page.mouse.move(from.x + 20, from.y + 12)
  await page.mouse.down()
  for (const share of [0.1, 0.4, 0.7, 1]) {
    await page.mouse.move(
      from.x + 20 + (to.x + to.width / 2 - from.x - 20) * share,
      from.y + 12 + (to.y + 24 - from.y - 12) * share,
    )
  }
  await page.waitForTimeout(120)
  await page.mouse.up()
}
