import { expect, test } from 'vitest'

import { prefilledFields } from './prefill.rules.ts'

const plant = {
  kind: 'industry',
  region: '130000',
  sector: 'C367',
  contactName: '王工',
  contactPhone: '0311-8000000',
} as const

test('a need takes industry, region and contact from its organisation', () => {
  expect(prefilledFields('scenario', plant)).toEqual({
    sectors: ['C367'],
    region: '130000',
    contactName: '王工',
    contactPhone: '0311-8000000',
  })
})

test('what a vendor offers is not for its own industry', () => {
  const vendor = { ...plant, kind: 'vendor', sector: 'I65' } as const
  for (const kind of ['capability', 'dataset', 'compute'] as const)
    expect(prefilledFields(kind, vendor)).not.toHaveProperty('sectors')
})

test('what an organisation has not said stays empty', () => {
  expect(prefilledFields('scenario', { kind: 'industry' })).toEqual({})
})
