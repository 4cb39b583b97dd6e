import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router'

import type { ListingKind } from '@duijie/domain/listings/listing.schema.ts'

import { readTitle } from '../areas/market/listings/form/new-title.ts'
import { kinds } from '../areas/market/listings/mine/mine-search.ts'
import { needsTexts } from '../shared/i18n.ts'
import { signedIn } from './guards.ts'
import { rootRoute } from './root.route.ts'

export const newListingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/listings/new/$kind',
  params: {
    parse: ({ kind }): { kind: ListingKind } => {
      const known = kinds.find((name) => name === kind)
      if (!known) throw notFound()
      return { kind: known }
    },
    stringify: ({ kind }) => ({ kind }),
  },
  validateSearch: readTitle,
  beforeLoad: signedIn,
  loader: () => needsTexts('listings', 'fields'),
  component: lazyRouteComponent(() => import('../areas/market/listings/form/new-listing-page.tsx'), 'NewListingPage'),
})
