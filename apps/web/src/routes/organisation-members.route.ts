import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { needsTexts } from '../shared/i18n.ts'
import { signedIn } from './guards.ts'
import { rootRoute } from './root.route.ts'

export const organisationMembersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisations/$id/members',

  beforeLoad: signedIn,
  loader: () => needsTexts('organisations'),
  component: lazyRouteComponent(
    () => import('../areas/identity/organisations/members-page.tsx'),
    'OrganisationMembersPage',
  ),
})
