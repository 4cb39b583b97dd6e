import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'

import { settled } from '../browser.ts'
import { minute, openAs, type World } from './world.ts'

/** A form's first fault as it is shown: in sight, at its field, in the application's language. */
const expectFault = async (page: Page, text: string, label: string): Promise<void> => {
  const fault = page.locator('#field-fault')
  await fault.waitFor()
  expect(await fault.innerText()).toBe(text)
  const field = page.getByLabel(label).first()
  const [box, at] = [await fault.boundingBox(), await field.boundingBox()]
  if (!box || !at) throw new Error('the fault and its field are shown')
  expect(Math.abs(box.y - (at.y + at.height))).toBeLessThan(12)
  expect(at.y).toBeGreaterThan(52)
  expect(box.y + box.height).toBeLessThan(900)
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
}

const wrongPaths = [
  '/listings/lst_nobody',
  '/listings/lst_nobody/edit',
  '/listings/new/nothing',
  '/pairings/pai_nobody',
  '/organisations/org_nobody',
  '/organisations/org_nobody/members',
  '/invitations/inv_nobody',
  '/rounds',
  '/rounds/rnd_nobody',
  '/board',
  '/review',
  '/admin/organisations',
  '/admin/weights',
  '/nothing/at/all',
]

/** What pages say of faults, figures and dead ends. */
export const pageChecks = (world: () => World): void => {
  it(
    'has a way on from every dead end, for strangers as for who is signed in',
    async () => {
      for (const person of [undefined, 'farm'] as const) {
        const { page, context } = await openAs(world(), person)
        for (const path of wrongPaths) {
          await page.goto(path)
          await settled(page)
          const main = page.getByRole('main')
          const ways = await main.getByRole('link').or(main.getByRole('button')).count()
          expect(ways, `${path} as ${person ?? 'nobody'}`).toBeGreaterThan(0)
          expect(await page.getByRole('navigation').first().isVisible(), `${path}: the frame`).toBe(true)
        }
        await context.close()
      }
    },
    3 * minute,
  )

  it(
    'says a missing field in the application’s language, whatever the browser’s is, and shows the field',
    async () => {
      const { page, context } = await openAs(world(), 'plant', 'en')
      await page.goto('/organisations/new')
      await settled(page)
      await page.getByRole('button', { name: '切换为中文' }).or(page.getByTitle('Switch to Chinese')).first().click()
      const submit = page.getByRole('button', { name: '创建机构' }).last()
      await submit.click()
      await expectFault(page, '请填写“机构名称”。', '机构名称')
      await page.getByLabel('机构名称').fill('康宁影像')
      await page.getByLabel('网址').fill('康宁影像网')
      await submit.click()
      await expectFault(page, '请输入完整的网址，以 https:// 开头。', '网址')
      expect(new URL(page.url()).pathname).toBe('/organisations/new')
      await context.close()
    },
    minute,
  )

  it(
    'prefills a need, asks where its data may go, reads days as typed, doubts a figure that cannot be, and names candidates',
    async () => {
      const { page, context, problems } = await openAs(world(), 'plant')
      await page.goto('/listings/new/scenario')
      await page.getByText(/^以下内容从机构资料带入/).waitFor()
      await page.getByLabel('标题').fill('压铸件表面缺陷检测')
      await page.getByRole('button', { name: '建立草稿' }).click()
      await page.waitForURL(/\/edit$/)
      await settled(page)
      expect(await page.getByRole('textbox', { name: /^联系人/ }).inputValue()).not.toBe('')
      expect(await page.getByRole('combobox', { name: '地区' }).inputValue()).not.toBe('')
      expect(await page.getByRole('combobox', { name: '数据去向' }).inputValue()).toBe('')

      const deadline = page.getByLabel('截止日期')
      await deadline.fill('2031/5/6')
      await deadline.press('Tab')
      expect(await deadline.inputValue()).toBe('2031年5月6日')

      await page.getByRole('textbox', { name: '现在怎么做' }).fill('每条线三名检验员，两班倒，人工目检压铸件表面。')
      await page.getByRole('textbox', { name: '现行年成本' }).fill('1.2')
      await page.getByText(/^请核对：文中写到至少 6 人/).waitFor()

      const candidates = page.getByRole('region', { name: '写到现在，最接近的方案' })
      await candidates.getByRole('article').nth(2).waitFor()
      expect(await candidates.getByRole('article').count()).toBe(3)
      await page.getByRole('button', { name: '提交审核' }).click()
      await page
        .getByRole('alert')
        .getByText(/数据去向/)
        .waitFor()
      expect(problems).toEqual([])
      await context.close()
    },
    2 * minute,
  )
}
