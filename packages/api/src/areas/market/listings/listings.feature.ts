import { defineFeature } from '../../../kernel/features/feature.ts'
import { listingInvariants } from './listing-invariants.repository.ts'
import { listingSubject } from './listing.subject.ts'
import { expireListingsJob } from './listings.job.ts'
import { listingsOf } from './listings.repository.ts'
import { listingsRouter, reviewRouter } from './listings.router.ts'

export const listings = defineFeature({
  name: 'listings',
  area: 'market',
  routers: { listings: listingsRouter, review: reviewRouter },
  events: ['listing.changed'],
  jobs: [expireListingsJob],
  subjects: { listing: listingSubject },
  contributes: {
    affectedListings: { 'listing.changed': async (_executor, id) => [id], 'organisation.changed': listingsOf },
  },
  invariants: listingInvariants,
})
