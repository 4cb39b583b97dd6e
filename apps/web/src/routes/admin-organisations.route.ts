import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { readAdminState } from '../areas/identity/organisations/admin-state.ts'
import { needsTexts } from '../shared/i18n.ts'
import { signedIn } from './guards.ts'
import { rootRoute } from './root.route.ts'

export const adminOrganisationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/admin/organisations',
  staticData: { title: 'title.adminOrganisations' },
  validateSearch: readAdminState,
  beforeLoad: signedIn,
  loader: () => needsTexts('organisations'),
  component: lazyRouteComponent(
    () => import('../areas/identity/organisations/admin-page.tsx'),
    'AdminOrganisationsPage',
  ),
})
