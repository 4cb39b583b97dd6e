import { expect, test } from 'vitest'

import { suggestColumns } from './suggest-columns.ts'

const suggested = (kind: Parameters<typeof suggestColumns>[0], headers: Record<string, string[]>) =>
  suggestColumns(
    kind,
    Object.entries(headers).map(([header, samples]) => ({ header, samples })),
  )

test('headers of an office file find their fields in either language, with remarks, stars and units', () => {
  const choices = suggested('scenario', {
    序号: ['1', '2'],
    '项目名称*': ['冷轧质检'],
    '预算（万元）': ['50'],
    所属行业: ['钢铁'],
    需求描述: ['漏检'],
    '联系电话（手机）': ['138'],
    Deadline: ['2027-01-01'],
    备注: ['无'],
  })
  expect(choices.map((choice) => choice?.field)).toEqual([
    undefined,
    'title.zh',
    'budgetMaximumFen',
    'sectors',
    'need.zh',
    'contactPhone',
    'deadline',
    undefined,
  ])
})

test('the unit of an amount of money is taken from its header and is yuan where none is named', () => {
  expect(suggested('scenario', { '预算（万元）': ['50'], 年成本: ['3'] }).map((choice) => choice?.unit)).toEqual([
    'wan',
    'yuan',
  ])
})

test('a column in English fills the English field', () => {
  expect(
    suggested('capability', { Name: ['Steel inspection'], 摘要: ['中文'] }).map((choice) => choice?.field),
  ).toEqual(['title.en', 'summary.zh'])
})

test('no field is suggested twice: the surer header takes it', () => {
  const choices = suggested('scenario', { 旧项目名称: ['甲'], 名称: ['乙'] })
  expect(choices.map((choice) => choice?.field)).toEqual([undefined, 'title.zh'])
})

test('a header that says nothing we know is left alone', () => {
  expect(suggested('dataset', { '#3': ['x'], '': ['y'], 审批意见: ['同意'] })).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})
