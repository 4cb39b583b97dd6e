import { expect, it } from 'vitest'

import { listingKind } from '@duijie/domain/listings/listing.schema.ts'
import { organisationKind } from '@duijie/domain/organisations/organisation.schema.ts'

import { kindsFor } from './kinds-for.ts'

it.each(organisationKind.options)('a %s may publish every kind, each named once', (kind) => {
  const { usual, others } = kindsFor(kind)
  expect(usual.length).toBeGreaterThan(0)
  expect([...usual, ...others].toSorted()).toEqual(listingKind.options.toSorted())
})

it('a factory is asked for its need first, a vendor for what he can do', () => {
  expect(kindsFor('industry').usual[0]).toBe('scenario')
  expect(kindsFor('vendor').usual[0]).toBe('capability')
})
