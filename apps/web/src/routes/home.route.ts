import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { needsTexts } from '../shared/i18n.ts'
import { signedIn } from './guards.ts'
import { rootRoute } from './root.route.ts'

export const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/home',
  staticData: { title: 'place.home' },
  beforeLoad: signedIn,
  loader: () => needsTexts('home', 'pairings', 'matches', 'fields'),
  component: lazyRouteComponent(() => import('../areas/desk/home/home-page.tsx'), 'HomePage'),
})
