import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { needsTexts } from '../shared/i18n.ts'
import { rootRoute } from './root.route.ts'

export const organisationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisations/$id',

  loader: () => needsTexts('organisations', 'fields', 'refusals'),
  component: lazyRouteComponent(
    () => import('../areas/market/interest/refusable-organisation-page.tsx'),
    'RefusableOrganisationPage',
  ),
})
