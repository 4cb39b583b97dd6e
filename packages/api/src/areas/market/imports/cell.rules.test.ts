import { expect, test } from 'vitest'

import type { ImportField } from '@duijie/domain/imports/import-field.ts'
import { findImportField } from '@duijie/domain/imports/import-fields.ts'
import type { ListingKind } from '@duijie/domain/listings/listing.schema.ts'
import { listMark, prepareCell } from './cell.rules.ts'

const fieldOf = (kind: ListingKind, name: string): ImportField => {
  const field = findImportField(kind, name)
  if (!field) throw new Error(name)
  return field
}

const prepared = (kind: ListingKind, name: string, cell: string, unit?: 'wan') =>
  prepareCell(fieldOf(kind, name), cell, unit)

test('several words in one cell are several terms, whatever stands between them, and an unknown one is named', () => {
  expect(prepared('scenario', 'modalities', '图像、 视频；点云\n心灵感应')).toEqual({
    notes: [],
    text: ['image', 'video', 'point-cloud'].join(listMark),
    issues: [{ field: 'modalities', reason: 'import.value_unknown', before: '心灵感应' }],
  })
})

test('a term goes by its name, its id, a synonym, or by what the words speak of', () => {
  for (const cell of ['本地部署', 'on_premises', '私有化部署', '要求私有化部署'])
    expect(prepared('scenario', 'deployments', cell).text).toBe('on_premises')
})

test('a word that could be two terms is refused', () => {
  expect(prepared('scenario', 'sensitivity', '个人信息和重要数据').issues).toHaveLength(1)
})

test('a choice goes by its label in either language', () => {
  expect(prepared('scenario', 'residency', '不出厂').text).toBe('premises')
  expect(prepared('capability', 'priceModel', 'Subscription').text).toBe('subscription')
  expect(prepared('capability', 'priceModel', '看情况').issues).toHaveLength(1)
})

test('a bare number counts what the column says, a number with its own unit what it says itself', () => {
  expect(prepared('scenario', 'budgetMaximumFen', '50', 'wan').text).toBe('500000.00元')
  expect(prepared('scenario', 'budgetMaximumFen', '500000元', 'wan').text).toBe('500000.00元')
  expect(prepared('scenario', 'budgetMaximumFen', '50').text).toBe('50')
})

test('of a range in a column of one end that end is taken, and it is said', () => {
  expect(prepared('scenario', 'budgetMaximumFen', '12-20', 'wan')).toEqual({
    text: '200000.00元',
    issues: [],
    notes: [{ field: 'budgetMaximumFen', code: 'import.range_end', before: '12-20' }],
  })
})

test('places go by their short names', () => {
  expect(prepared('scenario', 'region', '鲁').text).toBe('370000')
})

test('readiness, sizes of models and of data are read with their units; data without one is refused', () => {
  expect(prepared('capability', 'trl', 'TRL 7').text).toBe('7')
  expect(prepared('capability', 'trl', '七成').issues).toHaveLength(1)
  expect(prepared('capability', 'parametersBillion', '72B').text).toBe('72')
  expect(prepared('capability', 'parametersBillion', '很大').issues).toHaveLength(1)
  expect(prepared('dataset', 'sizeBytes', '1.5 TB').text).toBe('1500000000000')
  expect(prepared('dataset', 'sizeBytes', '300').issues).toHaveLength(1)
})
