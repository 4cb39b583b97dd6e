import { describe, expect, it } from 'vitest'

import { afterDecision, besideOf, readReviewState } from './review-state.ts'

const ids = ['a', 'b', 'c']

describe('besideOf', () => {
  it('walks the list and stops at its ends', () => {
    expect(besideOf(ids, 'a', 1)).toBe('b')
    expect(besideOf(ids, 'c', 1)).toBe('c')
    expect(besideOf(ids, 'a', -1)).toBe('a')
  })

  it('starts at the first when nothing, or something that is gone, is open', () => {
    expect(besideOf(ids, undefined, 1)).toBe('a')
    expect(besideOf(ids, 'gone', -1)).toBe('a')
    expect(besideOf([], undefined, 1)).toBeUndefined()
  })
})

describe('afterDecision', () => {
  it('goes on to the next, back at the end, and nowhere when the list is done', () => {
    expect(afterDecision(ids, 'b')).toBe('c')
    expect(afterDecision(ids, 'c')).toBe('b')
    expect(afterDecision(['a'], 'a')).toBeUndefined()
  })
})

describe('readReviewState', () => {
  it('drops what is not an id', () => {
    expect(readReviewState({ id: 'lst_1' })).toEqual({ id: 'lst_1' })
    expect(readReviewState({ id: 7, other: 'x' })).toEqual({})
  })
})
