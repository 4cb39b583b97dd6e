import type { SearchIndex } from '@duijie/search/port.ts'

import { defineFeature } from '../../../kernel/features/feature.ts'
import { searchInvariants } from './search.invariants.ts'
import { createSearchConsumer } from './search.consumer.ts'
import { searchRouter } from './search.router.ts'

declare module '../../../kernel/deps.ts' {
  interface Deps {
    /** One index per audience: the public one holds published teasers only, the staff one everything. */
    search: { public: SearchIndex; staff: SearchIndex }
  }
}

export const search = defineFeature({
  name: 'search',
  area: 'market',
  routers: { search: searchRouter },
  consumers: [
    {
      name: 'search-public',
      isIndex: true,
      create: (deps) => createSearchConsumer(deps, 'public', deps.search.public),
    },
    { name: 'search-staff', isIndex: true, create: (deps) => createSearchConsumer(deps, 'staff', deps.search.staff) },
  ],
  invariants: searchInvariants,
})
