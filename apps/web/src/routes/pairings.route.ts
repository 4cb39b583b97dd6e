import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { readListState } from '../areas/brokering/pairings/list/list-state.ts'
import { needsTexts } from '../shared/i18n.ts'
import { signedIn } from './guards.ts'
import { rootRoute } from './root.route.ts'

export const pairingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pairings',
  staticData: { title: 'place.pairings' },
  beforeLoad: signedIn,
  validateSearch: readListState,
  loader: () => needsTexts('pairings'),
  component: lazyRouteComponent(() => import('../areas/brokering/pairings/list/pairings-page.tsx'), 'PairingsPage'),
})
