import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { needsTexts } from '../shared/i18n.ts'
import { signedIn } from './guards.ts'
import { rootRoute } from './root.route.ts'

export const pairingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pairings/$id',
  beforeLoad: signedIn,
  loader: () => needsTexts('pairings', 'matches', 'fields'),
  component: lazyRouteComponent(() => import('../areas/brokering/pairings/room/room-page.tsx'), 'RoomPage'),
})
