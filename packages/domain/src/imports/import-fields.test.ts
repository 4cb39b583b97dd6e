import { expect, test } from 'vitest'

import { listingBody } from '../listings/body.schema.ts'
import { submissionIssues } from '../listings/listing.rules.ts'
import { listingKind } from '../listings/listing.schema.ts'
import { fieldTiers } from '../listings/tiers.ts'
import { importFields } from './import-fields.ts'

test.each(listingKind.options)(
  'every importable field of a %s is a field of its body, and none stands twice',
  (kind) => {
    const fields = importFields[kind].map(({ field }) => field)
    const names = fields.filter((field) => field !== 'externalId').map((field) => field.split('.')[0] ?? '')
    expect(names.filter((name) => !(name in fieldTiers[kind]))).toEqual([])
    expect(new Set(fields).size).toBe(fields.length)
  },
)

test.each(listingKind.options)('whatever a %s needs for review can be imported', (kind) => {
  const barest = listingBody.parse({ kind, title: { zh: '-' } })
  const missing = submissionIssues(barest, '0000-00-00', () => true).map(({ field }) => field)
  const names = new Set(importFields[kind].map(({ field }) => field.split('.')[0]))
  expect(missing.filter((name) => !names.has(name))).toEqual([])
})
