import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { needsTexts } from '../shared/i18n.ts'
import { signedIn } from './guards.ts'
import { rootRoute } from './root.route.ts'

export const savedSearchesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/saved-searches',
  staticData: { title: 'place.saved' },
  beforeLoad: signedIn,
  loader: () => needsTexts('saved-searches', 'search'),
  component: lazyRouteComponent(
    () => import('../areas/market/saved-searches/saved-searches-page.tsx'),
    'SavedSearchesPage',
  ),
})
