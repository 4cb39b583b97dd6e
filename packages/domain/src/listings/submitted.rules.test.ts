import { describe, expect, it } from 'vitest'

import { listingStatus } from './listing.schema.ts'
import { listingTransitions } from './listing.transitions.ts'
import { isKnownOutside, isSubmitted, statusOutside } from './submitted.rules.ts'

describe('a text that was not handed in', () => {
  it('is not known outside its organisation, whatever was done with it', () => {
    expect(listingStatus.options.filter((status) => isKnownOutside({ status, hasApprovedText: false }))).toEqual([
      'in_review',
      'published',
      'expired',
    ])
  })

  it('leaves an approved text before it known', () => {
    expect(listingStatus.options.every((status) => isKnownOutside({ status, hasApprovedText: true }))).toBe(true)
  })

  it('comes to be known by an act of its owner or a decision alone, never by the clock', () => {
    const moves = listingTransitions.filter(({ from, to }) => !isSubmitted(from) && isSubmitted(to))
    expect(moves.map(({ action }) => action)).toEqual(['submit'])
  })

  it('never shows as a draft to others', () => {
    expect(listingStatus.options.map(statusOutside)).not.toContain('draft')
  })
})
