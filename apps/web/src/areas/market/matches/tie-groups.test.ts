import { expect, it } from 'vitest'

import type { MatchView } from '@duijie/domain/matches/match.schema.ts'

import { tieGroups } from './tie-groups.ts'

const at = (rank: number) => ({ rank }) as MatchView

it('candidates that share a place stand together, in their order', () => {
  const matches = [at(1), at(2), at(2), at(2), at(5)]
  const groups = tieGroups(matches)
  expect(groups.map(({ rank, matches: group }) => [rank, group.length])).toEqual([
    [1, 1],
    [2, 3],
    [5, 1],
  ])
  expect(groups.flatMap(({ matches: group }) => group)).toEqual(matches)
})
