import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'

import { settled } from '../browser.ts'
import { minute, openAs, type World } from './world.ts'

/** Types into a field of choice and presses Enter, as a hand does it. */
const enterInto = async (page: Page, label: string, text: string): Promise<void> => {
  const field = page.getByRole('combobox', { name: label })
  await field.click()
  await field.fill('')
  await field.pressSequentially(text)
  await page.getByRole('option').first().waitFor()
  await field.press('Enter')
}

const startDraft = async (page: Page, kind: string): Promise<void> => {
  await page.goto(`/listings/new/${kind}`)
  await page.getByLabel('标题').fill('铸件砂眼检测')
  await page.getByLabel('标题').press('Enter')
  await page.waitForURL(/\/listings\/lst_\w+\/edit$/)
  await settled(page)
}

/** Enter in a field of choice chooses; a form is submitted by its button or from its last text field alone. */
export const enterChecks = (world: () => World): void => {
  it(
    'chooses with Enter in the fields of an organisation, and submits from the last text field alone',
    async () => {
      const { page, context } = await openAs(world(), 'hospital')
      await page.goto('/organisations/new')
      const name = page.getByLabel('机构名称')
      await name.fill('河北康宁影像中心')
      await name.press('Enter')
      expect(await page.getByLabel('英文名称').evaluate((field) => field === document.activeElement)).toBe(true)

      await enterInto(page, '所在地区', '河北')
      expect(await page.getByRole('combobox', { name: '所在地区' }).inputValue()).toBe('河北省')
      const kind = page.getByRole('combobox', { name: '机构类型' })
      await kind.focus()
      await kind.press('Enter')
      await page.getByRole('option', { name: '高校院所' }).waitFor()
      await kind.press('ArrowDown')
      await kind.press('Enter')
      await enterInto(page, '主要行业', '医院')
      expect(await page.getByRole('combobox', { name: '主要行业' }).inputValue()).toMatch(/医院/)
      expect(new URL(page.url()).pathname).toBe('/organisations/new')

      const last = page.getByRole('textbox', { name: '联系邮箱' })
      await last.fill('yingxiang@example.test')
      await last.press('Enter')
      await page.waitForURL(/\/organisations\/org_/)
      await page.getByText('河北省').first().waitFor()
      await context.close()
    },
    2 * minute,
  )

  it(
    'chooses with Enter in the pickers, lists and tags of a listing and in the filters',
    async () => {
      const { page, context } = await openAs(world(), 'farm')
      await startDraft(page, 'capability')
      await enterInto(page, 'AI 任务', '表面缺陷')
      await page.getByText('表面缺陷检测', { exact: true }).first().waitFor()
      await enterInto(page, '语言', '英')
      await page.getByText('英语', { exact: true }).first().waitFor()
      const tags = page.getByRole('combobox', { name: '资质与备案' })
      await tags.fill('自有的一张证')
      await tags.press('Enter')
      await page.getByText('自有的一张证', { exact: true }).first().waitFor()
      await enterInto(page, '地区', '河北')
      expect(await page.getByRole('combobox', { name: '地区' }).inputValue()).toBe('河北省')
      expect(new URL(page.url()).pathname).toMatch(/\/edit$/)
      await context.close()

      const broker = await openAs(world(), 'broker')
      await broker.page.goto('/board')
      await settled(broker.page)
      const filter = broker.page.getByRole('combobox', { name: '行业' })
      await filter.focus()
      await filter.press('Enter')
      await broker.page.getByRole('option').first().waitFor()
      await filter.press('ArrowDown')
      await filter.press('Enter')
      await broker.page.waitForURL(/lane=/)
      await broker.context.close()
    },
    2 * minute,
  )
}
