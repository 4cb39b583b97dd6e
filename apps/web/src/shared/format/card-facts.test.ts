import { describe, expect, it } from 'vitest'

import type { ListingCard } from '@duijie/domain/listings/listing.view.schema.ts'

import { termLabel } from '../terms.ts'
import { cardFacts } from './card-facts.ts'

const card = (change: Partial<ListingCard>): ListingCard => ({
  id: 'lst_1',
  kind: 'capability',
  status: 'published',
  title: { zh: '质检模型' },
  organisation: { id: 'org_1', name: '甲', kind: 'vendor', verification: 'verified', membership: 'member' },
  sectors: [],
  tasks: [],
  modalities: [],
  deployments: [],
  ...change,
})

describe('cardFacts', () => {
  it('says at most three facts, and lets the next one in where one is not stated', () => {
    const facts = cardFacts(
      card({ trl: 8, licence: 'apache-2.0', deployments: ['edge'], tasks: ['image-classification'] }),
      'zh',
    )
    expect(facts.map(({ field }) => field)).toEqual(['deployments', 'trl', 'licence'])
    expect(facts[0]?.text).toBe(termLabel('edge', 'zh'))
  })

  it('shows a zero count as a fact and nothing for what is absent', () => {
    expect(cardFacts(card({ kind: 'dataset', sampleCount: 0 }), 'en')).toEqual([{ field: 'sampleCount', text: '0' }])
    expect(cardFacts(card({}), 'en')).toEqual([])
  })
})
