import { home } from './areas/desk/home/home.feature.ts'
import { jobs } from './areas/desk/jobs/jobs.feature.ts'
import { pairings } from './areas/brokering/pairings/pairings.feature.ts'
import { rounds } from './areas/brokering/rounds/rounds.feature.ts'
import { accounts } from './areas/identity/accounts/accounts.feature.ts'
import { audit } from './areas/identity/audit/audit.feature.ts'
import { organisations } from './areas/identity/organisations/organisations.feature.ts'
import { sessions } from './areas/identity/sessions/sessions.feature.ts'
import { imports } from './areas/market/imports/imports.feature.ts'
import { interest } from './areas/market/interest/interest.feature.ts'
import { listings } from './areas/market/listings/listings.feature.ts'
import { matches } from './areas/market/matches/matches.feature.ts'
import { savedSearches } from './areas/market/saved-searches/saved-searches.feature.ts'
import { search } from './areas/market/search/search.feature.ts'
import { weights } from './areas/market/weights/weights.feature.ts'

/** Every feature of the house in order: each may need what stands before it. A new feature is one line here. */
export const features = [
  accounts,
  organisations,
  sessions,
  audit,
  listings,
  imports,
  search,
  savedSearches,
  interest,
  weights,
  matches,
  pairings,
  rounds,
  home,
  jobs,
] as const
