import { expect, it } from 'vitest'

import { addedAlong } from './taken-along.rules.ts'

it('what is there already, or named twice, is not added again', () => {
  expect(addedAlong(new Set(['b']), ['c', 'b', 'a', 'c'])).toEqual(['c', 'a'])
})
