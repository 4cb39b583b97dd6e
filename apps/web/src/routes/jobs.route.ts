import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { readJobsSearch } from '../areas/desk/jobs/jobs-state.ts'
import { needsTexts } from '../shared/i18n.ts'
import { signedIn } from './guards.ts'
import { rootRoute } from './root.route.ts'

export const jobsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/admin/jobs',
  staticData: { title: 'place.jobs' },
  validateSearch: readJobsSearch,
  beforeLoad: signedIn,
  loader: () => needsTexts('jobs'),
  component: lazyRouteComponent(() => import('../areas/desk/jobs/jobs-page.tsx'), 'JobsPage'),
})
