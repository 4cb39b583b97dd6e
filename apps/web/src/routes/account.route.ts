import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { needsTexts } from '../shared/i18n.ts'
import { signedIn } from './guards.ts'
import { rootRoute } from './root.route.ts'

export const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  staticData: { title: 'title.account' },
  beforeLoad: signedIn,
  loader: () => needsTexts('session'),
  component: lazyRouteComponent(() => import('../areas/identity/accounts/account-page.tsx'), 'AccountPage'),
})
