import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { entriesWith, pageWeights, readManifest } from './page-weight.ts'

const isBuilt = existsSync(join(import.meta.dirname, '../dist/.vite/manifest.json'))
/** Where a visitor may come first. Pages behind the sign-in come second, with most of their parts already here. */
const firstPages = [
  'market/search/landing',
  'market/saved-searches/savable-search',
  'identity/accounts/sign-in',
  'identity/accounts/sign-up',
  'identity/accounts/setup/setup',
]
const firstBudget = 200_000
const deskBudget = 320_000

/** Needs the build; `pnpm test` makes one first. */
describe.skipIf(!isBuilt)('JavaScript that a first visit fetches, in brotli', () => {
  const weights = isBuilt ? pageWeights(readManifest()) : {}

  it.each(firstPages)('is at most 200 kB for %s', (page) => {
    expect(weights[`src/areas/${page}-page.tsx`]).toBeLessThanOrEqual(firstBudget)
  })

  it('is at most 320 kB for every other page', () => {
    expect(Object.entries(weights).filter(([, bytes]) => bytes > deskBudget)).toEqual([])
  })

  it('has the validation library in it for the form of a listing alone', () => {
    expect(entriesWith(readManifest(), 'ZodError')).toEqual(['src/areas/market/listings/form/edit-page.tsx'])
  })
})
