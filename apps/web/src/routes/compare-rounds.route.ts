import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { readComparison } from '../areas/brokering/rounds/comparison-search.ts'
import { needsTexts } from '../shared/i18n.ts'
import { signedIn } from './guards.ts'
import { rootRoute } from './root.route.ts'

export const compareRoundsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rounds/compare',
  staticData: { title: 'title.compareRounds' },
  beforeLoad: signedIn,
  validateSearch: readComparison,
  loader: () => needsTexts('rounds'),
  component: lazyRouteComponent(() => import('../areas/brokering/rounds/compare-page.tsx'), 'CompareRoundsPage'),
})
