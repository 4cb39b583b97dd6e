import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { readSearchState } from '../areas/market/search/search-state.ts'
import { needsTexts } from '../shared/i18n.ts'
import { rootRoute } from './root.route.ts'

export const searchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/search',
  staticData: { title: 'title.search' },
  validateSearch: readSearchState,
  loader: () => needsTexts('search', 'fields', 'listings', 'saved-searches'),
  component: lazyRouteComponent(
    () => import('../areas/market/saved-searches/savable-search-page.tsx'),
    'SavableSearchPage',
  ),
})
