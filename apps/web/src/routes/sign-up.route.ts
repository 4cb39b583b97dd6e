import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'

import { readBack } from '../areas/identity/accounts/own-path.ts'
import { needsTexts } from '../shared/i18n.ts'
import { rootRoute } from './root.route.ts'

export const signUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-up',
  staticData: { title: 'title.signUp' },
  validateSearch: readBack,
  beforeLoad: ({ context }) => {
    if (context.session.user) throw redirect({ to: '/home' })
  },
  loader: () => needsTexts('session'),
  component: lazyRouteComponent(() => import('../areas/identity/accounts/sign-up-page.tsx'), 'SignUpPage'),
})
