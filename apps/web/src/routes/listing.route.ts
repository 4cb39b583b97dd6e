import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { readTab } from '../areas/market/listings/page/tabs.ts'
import { needsTexts } from '../shared/i18n.ts'
import { rootRoute } from './root.route.ts'

export const listingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/listings/$id',
  validateSearch: readTab,
  loader: () => needsTexts('listings', 'fields'),
  component: lazyRouteComponent(() => import('../areas/market/listings/page/listing-page.tsx'), 'ListingPage'),
})
