import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { needsTexts } from '../shared/i18n.ts'
import { signedIn } from './guards.ts'
import { rootRoute } from './root.route.ts'

export const organisationRefusalsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisations/$id/refusals',
  beforeLoad: signedIn,
  loader: () => needsTexts('organisations', 'refusals', 'matches'),
  component: lazyRouteComponent(
    () => import('../areas/market/interest/organisation-refusals-page.tsx'),
    'OrganisationRefusalsPage',
  ),
})
