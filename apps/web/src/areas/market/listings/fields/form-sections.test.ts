import { describe, expect, it } from 'vitest'

import { listingKind } from '@duijie/domain/listings/listing.schema.ts'
import { fieldTiers } from '@duijie/domain/listings/tiers.ts'

import { fieldsOf } from './form-sections.ts'

describe.each(listingKind.options)('the form of a %s', (kind) => {
  it('asks for every field of the kind exactly once', () => {
    const asked = fieldsOf(kind).map(({ name }) => name)
    const stored = Object.keys(fieldTiers[kind]).filter((name) => name !== 'kind')
    expect(asked.toSorted()).toEqual(stored.toSorted())
  })
})
