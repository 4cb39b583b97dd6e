import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { needsTexts } from '../shared/i18n.ts'
import { rootRoute } from './root.route.ts'

export const resetPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reset-password',
  staticData: { title: 'title.resetPassword' },
  loader: () => needsTexts('session'),
  component: lazyRouteComponent(
    () => import('../areas/identity/accounts/reset-password-page.tsx'),
    'ResetPasswordPage',
  ),
})
