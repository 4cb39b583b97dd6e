import type { inferRouterOutputs } from '@trpc/server'

import { sessionRouter, setupRouter } from '../features/accounts/accounts.router.ts'
import { auditRouter } from '../features/audit/audit.router.ts'
import { homeRouter } from '../features/home/home.router.ts'
import { interestRouter } from '../features/interest/interest.router.ts'
import { listingsRouter, reviewRouter } from '../features/listings/listings.router.ts'
import { matchesRouter } from '../features/matches/matches.router.ts'
import { organisationsRouter } from '../features/organisations/organisations.router.ts'
import { pairingsRouter } from '../features/pairings/pairings.router.ts'
import { roundsRouter } from '../features/rounds/rounds.router.ts'
import { savedSearchesRouter } from '../features/saved-searches/saved-searches.router.ts'
import { searchRouter } from '../features/search/search.router.ts'
import { weightsRouter } from '../features/weights/weights.router.ts'
import { router } from './procedures.ts'

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
