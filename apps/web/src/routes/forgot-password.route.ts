import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { needsTexts } from '../shared/i18n.ts'
import { rootRoute } from './root.route.ts'

export const forgotPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forgot-password',
  staticData: { title: 'title.forgotPassword' },
  loader: () => needsTexts('session'),
  component: lazyRouteComponent(
    () => import('../areas/identity/accounts/forgot-password-page.tsx'),
    'ForgotPasswordPage',
  ),
})
