import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'

import { readBack } from '../areas/identity/accounts/own-path.ts'
import { needsTexts } from '../shared/i18n.ts'
import { rootRoute } from './root.route.ts'

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  staticData: { title: 'title.signIn' },
  validateSearch: readBack,
  beforeLoad: ({ context }) => {
    if (context.session.user) throw redirect({ to: '/home' })
  },
  loader: () => needsTexts('session'),
  component: lazyRouteComponent(() => import('../areas/identity/accounts/sign-in-page.tsx'), 'SignInPage'),
})
