import type { Page } from 'playwright-core'

import { asking } from './calls.ts'

/** Who looks: nobody in particular, an account of the demo world, or one of `states.ts`. */
export type Viewer = 'anonymous' | 'vendor' | 'plant' | 'broker' | 'admin' | 'newcomer' | 'longest' | 'stranded'

export type Screen = {
  name: string
  viewer: Viewer
  /** A path, or how to find one. */
  path: string | ((page: Page) => Promise<string>)
  /** What to do once it is there. */
  act?: (page: Page) => Promise<void>
  /** The screen shows a request that was refused; the browser reports it as well. */
  refused?: true
}

/** Asks the server for the first listing of a kind, so that no id is written down. */
export const firstListing =
  (kind: string, text = '') =>
  async (page: Page): Promise<string> => {
    const input = encodeURIComponent(JSON.stringify({ text, filters: { kind: [kind] }, pageSize: 1 }))
    const response = await page.request.get(`/trpc/search.listings?input=${input}`, asking)
    const answer = (await response.json()) as { result: { data: { hits: { listing: { id: string } }[] } } }
    return `/listings/${answer.result.data.hits[0]?.listing.id}`
  }

export const listQuery = async (
  page: Page,
  procedure: string,
  input: object,
): Promise<{ id: string; status?: string }[]> => {
  const response = await page.request.get(
    `/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`,
    asking,
  )
  const answer = (await response.json()) as { result: { data: { items: { id: string }[] } } }
  return answer.result.data.items
}

export const myOrganisation = async (page: Page): Promise<string> => {
  const response = await page.request.get('/trpc/session.me', asking)
  const answer = (await response.json()) as { result: { data: { organisations: { id: string }[] } } }
  return answer.result.data.organisations[0]?.id ?? ''
}

export const ownListing = (status: string, suffix: string) => async (page: Page) => {
  const [row] = await listQuery(page, 'listings.mine', { organisationId: await myOrganisation(page), status, limit: 1 })
  return `/listings/${row?.id}${suffix}`
}

export const everyDesk = (viewer: 'newcomer' | 'longest'): Screen[] => [
  { name: `${viewer}-home`, viewer, path: '/home' },
  { name: `${viewer}-mine`, viewer, path: '/mine' },
  { name: `${viewer}-pairings`, viewer, path: '/pairings' },
  { name: `${viewer}-organisation`, viewer, path: async (page) => `/organisations/${await myOrganisation(page)}` },
  { name: `${viewer}-members`, viewer, path: async (page) => `/organisations/${await myOrganisation(page)}/members` },
]

/** A screen that shows nothing would pass every check, so a missing pairing is an error. */
const roomOf = async (page: Page, input: object): Promise<string> => {
  const [pairing] = await listQuery(page, 'pairings.list', { ...input, limit: 1 })
  if (!pairing) throw new Error(`no pairing for ${JSON.stringify(input)}`)
  return `/pairings/${pairing.id}`
}

export const firstPairing = (page: Page) => roomOf(page, {})

/** For a broker: one of two proposals of the same pair, as `states.ts` makes them. */
export const wishedPairing = async (page: Page) => {
  const listing = await firstListing('scenario', '汽车铝合金压铸壳体')(page)
  return roomOf(page, { listingId: listing.slice('/listings/'.length), stage: 'screening' })
}

/** A pairing that ended in one of these two ways. */
export const endedPairing = (stage: 'declined' | 'closed') => (page: Page) => roomOf(page, { stage })

export const refusalsOf = async (page: Page) => `/organisations/${await myOrganisation(page)}/refusals`

/** A vendor that is a member: what inspects welds is offered by some. */
export const otherOrganisation = async (page: Page): Promise<string> => {
  const input = encodeURIComponent(JSON.stringify({ text: '焊缝', filters: { kind: ['capability'] } }))
  const response = await page.request.get(`/trpc/search.listings?input=${input}`, asking)
  const answer = (await response.json()) as {
    result: { data: { hits: { listing: { organisation: { id: string; membership: string } } }[] } }
  }
  const organisations = answer.result.data.hits.map(({ listing }) => listing.organisation)
  return `/organisations/${organisations.find(({ membership }) => membership === 'member')?.id}`
}

export const clickFirst = (name: RegExp) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click()
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'))
}

/** The newest round of a status, as `states.ts` makes them. */
export const round = (status: string) => async (page: Page) => {
  const rows = await listQuery(page, 'rounds.list', { limit: 50 })
  return `/rounds/${rows.find((row) => row.status === status)?.id}`
}
