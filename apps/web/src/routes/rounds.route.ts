import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { needsTexts } from '../shared/i18n.ts'
import { signedIn } from './guards.ts'
import { rootRoute } from './root.route.ts'

export const roundsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rounds',
  staticData: { title: 'place.rounds' },
  beforeLoad: signedIn,

  loader: () => needsTexts('rounds'),
  component: lazyRouteComponent(() => import('../areas/brokering/rounds/rounds-page.tsx'), 'RoundsPage'),
})
