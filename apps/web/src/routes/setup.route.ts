import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { needsTexts } from '../shared/i18n.ts'
import { rootRoute } from './root.route.ts'

export const setupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/setup',
  staticData: { title: 'title.setup' },
  validateSearch: (raw: Record<string, unknown>): { token?: string } => {
    const token = raw['token']
    return typeof token === 'string' && token !== '' ? { token } : {}
  },
  loader: () => needsTexts('session'),
  component: lazyRouteComponent(() => import('../areas/identity/accounts/setup/setup-page.tsx'), 'SetupPage'),
})
