import { expect, it } from 'vitest'

import { roundStatus } from './round.schema.ts'
import { findRoundTransition, roundTransitions } from './round.transitions.ts'

it('has one outcome for each action in each status', () => {
  const keys = roundTransitions.map(({ from, action }) => `${from} ${action}`)
  expect(new Set(keys).size).toBe(keys.length)
})

it('leads to every status and lets none but the published be undone', () => {
  const reached = new Set(['draft', ...roundTransitions.map(({ to }) => to)])
  expect([...reached].toSorted()).toEqual([...roundStatus.options].toSorted())
  const undoable = roundStatus.options.filter((status) => findRoundTransition(status, 'undo'))
  expect(undoable).toEqual(['published'])
})

it('never runs, edits or cancels what is published: its pairings are out', () => {
  for (const action of ['run', 'edit', 'cancel'] as const)
    expect(findRoundTransition('published', action)).toBeUndefined()
})
