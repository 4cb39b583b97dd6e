import type { ListingKind, ListingStatus } from '@duijie/domain/listings/listing.schema.ts'

export type MineSearch = { status?: ListingStatus; kind?: ListingKind; text?: string }

// Written out: the schemas would bring their library into the first page.
export const kinds: readonly ListingKind[] = ['scenario', 'capability', 'dataset', 'compute']
export const statuses: readonly ListingStatus[] = ['draft', 'in_review', 'published', 'expired', 'archived']

/** The filters of "our listings" in the URL; what is not one is ignored. */
export const readMineSearch = (raw: Record<string, unknown>): MineSearch => {
  const status = statuses.find((name) => name === raw['status'])
  const kind = kinds.find((name) => name === raw['kind'])
  const text = typeof raw['text'] === 'string' ? raw['text'].slice(0, 120) : ''
  return { ...(status ? { status } : {}), ...(kind ? { kind } : {}), ...(text ? { text } : {}) }
}
