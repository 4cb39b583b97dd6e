import { afterAll, expect, it } from 'vitest'

import { features } from '../../features.ts'
import { contributionsTo, declareContributions } from './contributions.ts'

afterAll(() => declareContributions(features))

it('features answer a question in their order, and those without an answer are passed over', async () => {
  const first = { 'listing.changed': async () => ['lst_1'] }
  const second = { 'pairing.changed': async () => ['lst_2'] }
  declareContributions([
    { contributes: { affectedListings: first } },
    {},
    { contributes: { affectedListings: second } },
  ])
  expect(contributionsTo('affectedListings')).toEqual([first, second])
  expect(contributionsTo('matchLinks')).toEqual([])
})
