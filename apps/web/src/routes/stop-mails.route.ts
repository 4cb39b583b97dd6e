import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { needsTexts } from '../shared/i18n.ts'
import { rootRoute } from './root.route.ts'

/** Where the mails of saved searches lead who wants no more of them; the token stands after the `#`. */
export const stopMailsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/stop-mails',
  staticData: { title: 'title.stopMails' },
  loader: () => needsTexts('saved-searches'),
  component: lazyRouteComponent(() => import('../areas/market/saved-searches/stop-mails-page.tsx'), 'StopMailsPage'),
})
