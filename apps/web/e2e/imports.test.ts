import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'

import { chromiumPath, findingsOf, launch, openContext, settled, signInAs } from './browser.ts'
import { startServer, type Server } from './start-server.ts'
import { accountOf } from './viewer-accounts.ts'

const minute = 60_000

let server: Server
let browser: Browser

const openAs = async (viewer: 'plant' | 'broker') => {
  const opened = await openContext(browser, server.url)
  await signInAs(opened.context, server.url, accountOf(viewer))
  await opened.page.goto('/imports')
  await settled(opened.page)
  return opened
}

const workbook = async (rows: SheetData): Promise<Buffer> => writeXlsxFile(rows, { sheet: '需求' }).toBuffer()

const choose = async (page: Page, name: string, buffer: Buffer): Promise<void> =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })

const needs: SheetData = [
  ['2026 年场景需求汇总表', null, null, null, null, null],
  ['需求编号', '项目名称', '所属行业', '预算（万元）', '期望完成时间', '内部备注'],
  [
    'E2E-1',
    '导入的第一条',
    '炼钢',
    50,
    { value: new Date(Date.UTC(2027, 5, 30)), type: Date, format: 'yyyy/mm/dd' },
    '勿外传',
  ],
  ['E2E-2', '导入的第二条', '炼铁', 80, null, null],
  ['E2E-3', '预算写错的一条', '炼钢', '面议', null, null],
  [
    'E2E-1',
    '导入的第一条',
    '炼钢',
    50,
    { value: new Date(Date.UTC(2027, 5, 30)), type: Date, format: 'yyyy/mm/dd' },
    null,
  ],
]

describe.skipIf(!chromiumPath)('importing a table (skipped where there is no Chromium; set CHROMIUM)', () => {
  beforeAll(async () => {
    server = await startServer({ demo: true })
    browser = await launch()
  }, 3 * minute)

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  it(
    'maps a workbook by its headers, checks it without writing, imports drafts, and takes the import back',
    async () => {
      const plant = await openAs('plant')
      const { page } = plant
      await choose(page, '需求.xlsx', await workbook(needs))
      await page.getByRole('heading', { name: '2. 对应列' }).waitFor()
      await expect.poll(() => page.getByLabel('“项目名称”导入到').inputValue()).toBe('title.zh')
      expect(await page.getByLabel('“预算（万元）”的单位').inputValue()).toBe('wan')
      await page.getByText('1 列不导入：内部备注').waitFor()

      const sent: string[] = []
      page.on('request', (request) => sent.push(request.postData() ?? ''))
      await page.getByRole('button', { name: '检查全部行' }).click()
      await page.getByText('可导入 2 行，重复 1 行，有问题 1 行。').waitFor()
      await page.getByText('预算上限：金额无法识别（“面议”）').waitFor()
      expect(sent.join('')).not.toContain('勿外传')
      expect(await findingsOf(plant)).toEqual([])

      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: '下载 1 行问题（CSV）' }).click()
      expect((await download).suggestedFilename()).toBe('导入问题.csv')

      await page.getByRole('button', { name: '导入 2 条草稿' }).click()
      await page.getByText('已导入 2 行，重复 1 行，有问题 1 行。').waitFor()
      expect(await findingsOf(plant)).toEqual([])
      await page.getByRole('link', { name: '查看我们的资源' }).click()
      await page.getByText('导入的第一条').waitFor()

      await page.goto('/imports')
      await page.getByRole('button', { name: '撤销导入' }).first().click()
      await page.getByRole('dialog').getByRole('button', { name: '撤销导入' }).click()
      await page.getByText('已撤销').first().waitFor()
      await page.goto('/mine?status=draft')
      await settled(page)
      expect(await page.getByText('导入的第一条').count()).toBe(0)
      expect(plant.problems).toEqual([])
    },
    2 * minute,
  )

  it(
    'reads cells that are pasted and CSV of other encodings in the same way',
    async () => {
      const { page, problems } = await openAs('plant')
      await page.getByLabel('或粘贴单元格').fill('名称\t需求描述\n粘贴的一条\t"第一行\n第二行"\n')
      await page.getByRole('button', { name: '读取粘贴的内容' }).click()
      await page.getByText('粘贴的单元格：1 行').waitFor()
      await page.getByRole('button', { name: '检查全部行' }).click()
      await page.getByText('可导入 1 行，重复 0 行，有问题 0 行。').waitFor()
      await page.getByRole('button', { name: '换一个表格' }).click()
      const gbk = Buffer.from([0xc3, 0xfb, 0xb3, 0xc6, 0x0a, 0xd6, 0xca, 0xbc, 0xec, 0x0a])
      await choose(page, '旧系统.csv', gbk)
      await page.getByText('旧系统.csv：1 行').waitFor()
      await page.getByRole('rowheader', { name: '名称' }).waitFor()
      expect(problems).toEqual([])
    },
    2 * minute,
  )

  it(
    'says what to do about a file that it cannot read, and stays ready for another',
    async () => {
      const { page, problems } = await openAs('plant')
      await choose(page, '旧表.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
      await page.getByText('这是旧版 .xls 文件，或者设有打开密码。').waitFor()
      await choose(page, '需求.xlsx', await workbook(needs))
      await page.getByRole('heading', { name: '2. 对应列' }).waitFor()
      expect(problems).toEqual([])
    },
    2 * minute,
  )

  it(
    'lets a broker import for the organisation they choose, and gives a template that the page understands',
    async () => {
      const { page, problems } = await openAs('broker')
      await page.getByRole('combobox', { name: '为哪家机构导入' }).click()
      await page.getByRole('option').first().click()
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: '下载场景模板' }).click()
      const path = await (await download).path()
      await page.locator('input[type=file]').setInputFiles(path)
      await page.getByText('表头下面没有数据。').waitFor()
      expect(await page.getByText(/列不导入/).count()).toBe(0)
      expect(problems).toEqual([])
    },
    2 * minute,
  )
})
