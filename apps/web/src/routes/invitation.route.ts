import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { needsTexts } from '../shared/i18n.ts'
import { signedIn } from './guards.ts'
import { rootRoute } from './root.route.ts'

export const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitations/$id',
  staticData: { title: 'title.invitation' },
  beforeLoad: signedIn,
  loader: () => needsTexts('organisations'),
  component: lazyRouteComponent(() => import('../areas/identity/organisations/invitation-page.tsx'), 'InvitationPage'),
})
