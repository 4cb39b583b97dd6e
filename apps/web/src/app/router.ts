import { createRouter } from '@tanstack/react-router'

import { PageError } from '../shared/ui/page-error.tsx'
import { PagePending } from '../shared/ui/page-pending.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { routeTree } from './route-tree.ts'
import { parseSearch, stringifySearch } from './search-parameters.ts'
import type { TitleKey } from './shell/title-key.ts'

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  // What a route's `validateSearch` drops leaves the URL; otherwise the router lays its answer over the raw parameters.
  search: { strict: true },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultErrorComponent: PageError,
  defaultPendingComponent: PagePending,
  defaultNotFoundComponent: NotFoundPage,
  // Pages show their own skeletons; the old page stays until the new one's code is here.
  defaultPendingMs: 200,
  defaultPendingMinMs: 0,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
  interface StaticDataRouteOption {
    /** Key of the page's title in the `shell` catalogue; pages with a title of their own call `useTitle`. */
    title?: TitleKey
  }
}
