import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { needsTexts } from '../shared/i18n.ts'
import { signedIn } from './guards.ts'
import { rootRoute } from './root.route.ts'

export const weightsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/admin/weights',
  staticData: { title: 'place.weights' },
  beforeLoad: signedIn,
  loader: () => needsTexts('weights', 'matches'),
  component: lazyRouteComponent(() => import('../areas/market/weights/weights-page.tsx'), 'WeightsPage'),
})
