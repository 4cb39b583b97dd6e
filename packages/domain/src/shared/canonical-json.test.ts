import { expect, test } from 'vitest'

import { canonicalJson } from './canonical-json.ts'

test('the order in which names were written makes no difference, at any depth', () => {
  expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe(canonicalJson({ a: null, b: [{ c: 2, d: 1 }] }))
})

test.each([
  [{ a: 1 }, { a: '1' }],
  [
    [1, 2],
    [2, 1],
  ],
  [{ a: {} }, { a: [] }],
  [{ a: { b: 1 } }, { 'a.b': 1 }],
])('%j and %j are not the same', (one, other) => {
  expect(canonicalJson(one)).not.toBe(canonicalJson(other))
})

test('what is absent is as nothing, alone and in an object', () => {
  expect([canonicalJson(undefined), canonicalJson({ a: undefined })]).toEqual(['null', '{}'])
})
