import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { needsTexts } from '../shared/i18n.ts'
import { signedIn } from './guards.ts'
import { rootRoute } from './root.route.ts'

export const organisationSettingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisations/$id/settings',

  beforeLoad: signedIn,
  loader: () => needsTexts('organisations'),
  component: lazyRouteComponent(
    () => import('../areas/identity/organisations/settings-page.tsx'),
    'OrganisationSettingsPage',
  ),
})
