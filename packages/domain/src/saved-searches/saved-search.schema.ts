import { z } from 'zod'

import { listingCard } from '../listings/listing.view.schema.ts'
import { searchInput } from '../search/search.schema.ts'
import { lineText } from '../shared/safe-text.schema.ts'
import { searchAlerts } from './saved-search.rules.ts'

export const searchAlert = z.enum(searchAlerts)

/** What is looked for: a search without its page. */
export const savedQuery = searchInput.pick({ text: true, filters: true, sort: true })

export const savedSearchName = lineText(80)

/** The language of the mails. */
export const mailLocale = z.enum(['zh', 'en'])

/**
 * Whether digests reach somebody: `none` where the platform sends no mail or they act for nobody, `unproved` until they have
 * proved their address.
 */
export const mailState = z.enum(['ready', 'unproved', 'none'])
export type MailState = z.infer<typeof mailState>

export const savedSearchInput = z.object({
  name: savedSearchName,
  query: savedQuery,
  alert: searchAlert.default('app'),
  locale: mailLocale.default('zh'),
})
export type SavedSearchInput = z.infer<typeof savedSearchInput>

export const savedSearchView = z.object({
  id: z.string(),
  name: z.string(),
  query: savedQuery,
  alert: searchAlert,
  version: z.number().int(),
  /** What newly fits and was not looked at. */
  newHits: z.number().int(),
  createdAt: z.string(),
})
export type SavedSearchView = z.infer<typeof savedSearchView>

/** A listing that came to fit after the search was saved. */
export const searchHitView = z.object({ listing: listingCard, foundAt: z.string(), isNew: z.boolean() })
export type SearchHitView = z.infer<typeof searchHitView>
