import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { needsTexts } from '../shared/i18n.ts'
import { signedIn } from './guards.ts'
import { rootRoute } from './root.route.ts'

export const editListingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/listings/$id/edit',
  beforeLoad: signedIn,
  loader: () => needsTexts('listings', 'fields', 'matches'),
  component: lazyRouteComponent(() => import('../areas/market/listings/form/edit-page.tsx'), 'EditPage'),
})
