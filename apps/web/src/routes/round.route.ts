import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { needsTexts } from '../shared/i18n.ts'
import { signedIn } from './guards.ts'
import { rootRoute } from './root.route.ts'

export const roundRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rounds/$id',

  beforeLoad: signedIn,

  loader: () => needsTexts('rounds'),
  component: lazyRouteComponent(() => import('../areas/brokering/rounds/round-page.tsx'), 'RoundPage'),
})
