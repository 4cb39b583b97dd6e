import type { Page } from 'playwright-core'

import { settled } from './browser.ts'

const longName = '汽车铝合金压铸壳体表面砂眼裂纹冷隔与尺寸偏差在线联合检测'.repeat(3)

const cells = [
  ['需求编号', '项目名称', '所属行业', '预算（万元）', '截止日期', '需求描述', '数据去向', '内部备注'],
  ['S-1', longName, '炼钢、炼铁', '50', '2027/6/30', '六名质检员目视抽检，漏检率约百分之三。', '不出厂', ''],
  ['S-2', '高炉煤气平衡与放散预测', '炼铁', '约八十', '2027-06-30', '放散率偏高。', '看情况', '勿外传'],
  ['S-3', '', '炼钢', '30', '', '', '', ''],
  ['S-1', longName, '炼钢、炼铁', '50', '2027/6/30', '六名质检员目视抽检，漏检率约百分之三。', '不出厂', ''],
]

/** Pastes a table with every kind of row; `check` asks what would become of it. */
export const pasteTable =
  (then?: 'check') =>
  async (page: Page): Promise<void> => {
    const text = cells.map((row) => row.join('\t')).join('\n')
    await page.getByRole('textbox', { name: /^(或粘贴单元格|Or paste cells)$/ }).fill(text)
    await page.getByRole('button', { name: /^(读取粘贴的内容|Read what was pasted)$/ }).click()
    await page.getByRole('heading', { name: /^2\. / }).waitFor()
    if (then === 'check') {
      await page.getByRole('button', { name: /^(检查全部行|Check all rows)$/ }).click()
      await page.getByText(/^(可导入 \d+ 行|Ready: \d)/).waitFor()
    }
    await settled(page)
  }
