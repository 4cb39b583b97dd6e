import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'

import { needsTexts } from '../shared/i18n.ts'
import { rootRoute } from './root.route.ts'

/** The start page of who is not signed in; the others start at their desk. */
export const indexRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  staticData: { title: 'title.discover' },
  beforeLoad: ({ context }) => {
    if (context.session.user) throw redirect({ to: '/home' })
  },
  loader: () => needsTexts('search', 'fields'),
  component: lazyRouteComponent(() => import('../areas/market/search/landing-page.tsx'), 'LandingPage'),
})
