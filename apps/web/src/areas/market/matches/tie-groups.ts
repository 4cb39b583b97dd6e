import type { MatchView } from '@duijie/domain/matches/match.schema.ts'

/** Candidates in their order, those that share a place together. */
export type TieGroup = { rank: number; matches: MatchView[] }

export const tieGroups = (matches: readonly MatchView[]): TieGroup[] => {
  const groups: TieGroup[] = []
  for (const match of matches) {
    const last = groups.at(-1)
    if (last?.rank === match.rank) last.matches.push(match)
    else groups.push({ rank: match.rank, matches: [match] })
  }
  return groups
}
