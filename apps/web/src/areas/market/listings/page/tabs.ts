import type { ListingDetail } from '@duijie/domain/listings/listing.view.schema.ts'

export const listingTabs = ['overview', 'matches', 'activity'] as const
export type ListingTab = (typeof listingTabs)[number]

/** The tab in the URL; the overview is left out of it. */
export const readTab = (raw: Record<string, unknown>): { tab?: 'matches' | 'activity' } => {
  const tab = raw['tab']
  return tab === 'matches' || tab === 'activity' ? { tab } : {}
}

/** The tabs that a reader has: matches and history belong to the owner's side and staff. */
export const tabsFor = (detail: Pick<ListingDetail, 'kind' | 'issues'>): ListingTab[] => {
  if (detail.issues === undefined) return ['overview']
  return detail.kind === 'scenario' || detail.kind === 'capability'
    ? ['overview', 'matches', 'activity']
    : ['overview', 'activity']
}
