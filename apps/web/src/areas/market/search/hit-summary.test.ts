import { describe, expect, it } from 'vitest'

import type { ListingCard } from '@duijie/domain/listings/listing.view.schema.ts'

import { summaryOf } from './hit-summary.ts'

const listing = (summary: ListingCard['summary']) => ({ summary }) as ListingCard
const english = { text: 'surface inspection of steel', ranges: [[0, 7]] as [number, number][] }
const chinese = { text: '带钢表面检测', ranges: [[0, 2]] as [number, number][] }

describe('the lines under a result', () => {
  const both = listing({ zh: '面向带钢的检测', en: 'For strip steel' })

  it('are the snippet where it is in the reader’s language', () => {
    expect(summaryOf({ listing: both, snippet: chinese }, 'zh')).toBe(chinese)
    expect(summaryOf({ listing: both, snippet: english }, 'en')).toBe(english)
  })

  it('are the summary in the reader’s language where the snippet is in the other', () => {
    expect(summaryOf({ listing: both, snippet: english }, 'zh')).toEqual({ text: '面向带钢的检测', ranges: [] })
    expect(summaryOf({ listing: both, snippet: chinese }, 'en')).toEqual({ text: 'For strip steel', ranges: [] })
  })

  it('are in the other language where there is nothing in the reader’s', () => {
    expect(summaryOf({ listing: listing({ en: 'For strip steel' }), snippet: english }, 'zh')).toBe(english)
    expect(summaryOf({ listing: listing({ en: 'For strip steel' }) }, 'zh').text).toBe('For strip steel')
  })
})
