import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { needsTexts } from '../shared/i18n.ts'
import { readMineSearch } from '../areas/market/listings/mine/mine-search.ts'
import { signedIn } from './guards.ts'
import { rootRoute } from './root.route.ts'

export const mineRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mine',
  staticData: { title: 'title.mine' },
  validateSearch: readMineSearch,
  beforeLoad: signedIn,
  loader: () => needsTexts('listings', 'fields'),
  component: lazyRouteComponent(() => import('../areas/market/listings/mine/mine-page.tsx'), 'MinePage'),
})
