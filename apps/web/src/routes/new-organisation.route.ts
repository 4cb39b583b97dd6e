import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { needsTexts } from '../shared/i18n.ts'
import { signedIn } from './guards.ts'
import { rootRoute } from './root.route.ts'

export const newOrganisationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisations/new',
  staticData: { title: 'title.newOrganisation' },
  beforeLoad: signedIn,
  loader: () => needsTexts('organisations'),
  component: lazyRouteComponent(
    () => import('../areas/identity/organisations/new-organisation-page.tsx'),
    'NewOrganisationPage',
  ),
})
