import { expect, it } from 'vitest'

import { listingKind, listingStatus } from '@duijie/domain/listings/listing.schema.ts'

import { kinds, readMineSearch, statuses } from './mine-search.ts'

it('reads the filters of a link and ignores what is none', () => {
  expect(readMineSearch({ status: 'draft', kind: 'dataset', text: '焊点' })).toEqual({
    status: 'draft',
    kind: 'dataset',
    text: '焊点',
  })
  expect(readMineSearch({ status: 'gone', kind: '', text: 7, page: '2' })).toEqual({})
})

it('knows every kind and every status', () => {
  expect(kinds.toSorted()).toEqual(listingKind.options.toSorted())
  expect(statuses).toEqual(listingStatus.options)
})
