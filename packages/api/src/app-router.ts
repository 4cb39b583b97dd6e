import type { inferRouterOutputs } from '@trpc/server'

import { sessionRouter, setupRouter } from './areas/identity/accounts/accounts.router.ts'
import { auditRouter } from './areas/identity/audit/audit.router.ts'
import { homeRouter } from './areas/desk/home/home.router.ts'
import { interestRouter } from './areas/market/interest/interest.router.ts'
import { listingsRouter, reviewRouter } from './areas/market/listings/listings.router.ts'
import { matchesRouter } from './areas/market/matches/matches.router.ts'
import { organisationsRouter } from './areas/identity/organisations/organisations.router.ts'
import { pairingsRouter } from './areas/brokering/pairings/pairings.router.ts'
import { roundsRouter } from './areas/brokering/rounds/rounds.router.ts'
import { savedSearchesRouter } from './areas/market/saved-searches/saved-searches.router.ts'
import { searchRouter } from './areas/market/search/search.router.ts'
import { weightsRouter } from './areas/market/weights/weights.router.ts'
import { router } from './kernel/trpc/procedures.ts'

/** Every procedure of the platform. No lazy routers: a walk of this object sees all of them. */
export const appRouter = router({
  session: sessionRouter,
  setup: setupRouter,
  organisations: organisationsRouter,
  listings: listingsRouter,
  review: reviewRouter,
  search: searchRouter,
  savedSearches: savedSearchesRouter,
  interest: interestRouter,
  matches: matchesRouter,
  pairings: pairingsRouter,
  rounds: roundsRouter,
  weights: weightsRouter,
  home: homeRouter,
  audit: auditRouter,
})

export type AppRouter = typeof appRouter
export type RouterOutputs = inferRouterOutputs<AppRouter>
