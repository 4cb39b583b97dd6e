import 'i18next'

import type common from './zh-CN/common.json'
import type errors from './zh-CN/errors.json'
import type fields from './zh-CN/fields.json'
import type session from './zh-CN/session.json'
import type organisations from './zh-CN/organisations.json'
import type search from './zh-CN/search.json'
import type imports from './zh-CN/imports.json'
import type home from './zh-CN/home.json'
import type listings from './zh-CN/listings.json'
import type matches from './zh-CN/matches.json'
import type pairings from './zh-CN/pairings.json'
import type refusals from './zh-CN/refusals.json'
import type review from './zh-CN/review.json'
import type rounds from './zh-CN/rounds.json'
import type jobs from './zh-CN/jobs.json'
import type weights from './zh-CN/weights.json'
import type savedSearches from './zh-CN/saved-searches.json'
import type shell from './zh-CN/shell.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: {
      common: typeof common
      errors: typeof errors
      fields: typeof fields
      session: typeof session
      organisations: typeof organisations
      search: typeof search
      home: typeof home
      imports: typeof imports
      listings: typeof listings
      matches: typeof matches
      pairings: typeof pairings
      refusals: typeof refusals
      review: typeof review
      rounds: typeof rounds
      'saved-searches': typeof savedSearches
      shell: typeof shell
      jobs: typeof jobs
      weights: typeof weights
    }
  }
}
