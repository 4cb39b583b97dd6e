import { expect, test } from 'vitest'

import { balanceOf } from './balance.ts'

test('the sums say how many places are wanted, offered and missing', () => {
  const scenarios = Array.from({ length: 33 }, (_, at) => ({ id: `p${at}`, demand: 3, minimum: 3 }))
  const capabilities = Array.from({ length: 11 }, (_, at) => ({ id: `r${at}`, capacity: 5 }))
  expect(balanceOf({ scenarios, capabilities, edges: [] })).toEqual({
    wanted: 99,
    needed: 99,
    offered: 55,
    missing: 44,
    contradictions: [],
  })
  expect(
    balanceOf({ scenarios: scenarios.map(({ id, demand }) => ({ id, demand })), capabilities, edges: [] }),
  ).toMatchObject({
    needed: 0,
    missing: 0,
  })
})

test('a pair that is both forced and forbidden is named once', () => {
  const pairs = [
    ['a', 'x'],
    ['a', 'x'],
    ['a', 'y'],
  ] as const
  const round = {
    scenarios: [{ id: 'a', demand: 1 }],
    capabilities: [],
    edges: [],
    forced: pairs,
    forbidden: [pairs[0]],
  }
  expect(balanceOf(round).contradictions).toEqual([['a', 'x']])
})
