import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { readBoardState } from '../areas/brokering/pairings/board/board-state.ts'
import { needsTexts } from '../shared/i18n.ts'
import { signedIn } from './guards.ts'
import { rootRoute } from './root.route.ts'

export const boardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/board',
  staticData: { title: 'place.board' },
  beforeLoad: signedIn,
  validateSearch: readBoardState,
  loader: () => needsTexts('pairings'),
  component: lazyRouteComponent(() => import('../areas/brokering/pairings/board/board-page.tsx'), 'BoardPage'),
})
