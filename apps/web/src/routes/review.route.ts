import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { readReviewState } from '../areas/market/listings/review/review-state.ts'
import { needsTexts } from '../shared/i18n.ts'
import { signedIn } from './guards.ts'
import { rootRoute } from './root.route.ts'

export const reviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/review',
  staticData: { title: 'place.review' },
  beforeLoad: signedIn,
  validateSearch: readReviewState,
  loader: () => needsTexts('review', 'fields', 'listings'),
  component: lazyRouteComponent(() => import('../areas/market/listings/review/review-page.tsx'), 'ReviewPage'),
})
