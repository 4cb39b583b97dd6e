import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { needsTexts } from '../shared/i18n.ts'
import { signedIn } from './guards.ts'
import { rootRoute } from './root.route.ts'

export const importsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/imports',
  staticData: { title: 'place.imports' },
  beforeLoad: signedIn,
  loader: () => needsTexts('imports', 'fields'),
  component: lazyRouteComponent(() => import('../areas/market/imports/imports-page.tsx'), 'ImportsPage'),
})
