import { expect, it } from 'vitest'

import { readTab, tabsFor } from './tabs.ts'

it('the tab is in the URL, except for the first', () => {
  expect(readTab({ tab: 'matches' })).toEqual({ tab: 'matches' })
  for (const tab of ['overview', 'nonsense', '', undefined, 3]) expect(readTab({ tab })).toEqual({})
})

it('only the owner’s side and staff have matches and history, and only what can be paired has matches', () => {
  expect(tabsFor({ kind: 'scenario' })).toEqual(['overview'])
  expect(tabsFor({ kind: 'scenario', issues: [] })).toEqual(['overview', 'matches', 'activity'])
  expect(tabsFor({ kind: 'dataset', issues: [] })).toEqual(['overview', 'activity'])
})
