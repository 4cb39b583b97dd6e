import { Stack, Text, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'

import { scorePoints } from '@duijie/domain/matches/ties.rules.ts'
import type { MatchView } from '@duijie/domain/matches/match.schema.ts'

import classes from './match-card.module.css'
import { tieGroups } from './tie-groups.ts'

type Props = {
  title?: string
  note?: string
  matches: readonly MatchView[]
  /** Told where there are none. */
  none?: string
  card: (match: MatchView) => ReactNode
}

/** Candidates of one kind, best first; those that share a place stand together under it. */
export const MatchGroup = ({ title, note, matches, none, card }: Props) => {
  const { t } = useTranslation('matches')
  const titleId = useId()
  return (
    <Stack component="section" gap="xs" {...(title ? { 'aria-labelledby': titleId } : {})}>
      {title && (
        <div>
          <Title order={2} fz="md" id={titleId}>
            {title}
          </Title>
          <Text size="sm" c="dimmed">
            {matches.length === 0 && none ? none : note}
          </Text>
        </div>
      )}
      <Stack component="ol" gap={8} p={0} m={0} style={{ listStyle: 'none' }}>
        {tieGroups(matches).map(({ rank, matches: group }) =>
          group.length === 1 ? (
            group.map((match) => <li key={match.listing.id}>{card(match)}</li>)
          ) : (
            <li key={rank}>
              <Text size="sm" c="dimmed" mb={4}>
                {t('tie.some', { rank, count: group.length, points: scorePoints(group[0]?.explanation.score ?? 0) })}
              </Text>
              <Stack component="ol" gap={8} p={0} m={0} className={classes.tie} style={{ listStyle: 'none' }}>
                {group.map((match) => (
                  <li key={match.listing.id}>{card(match)}</li>
                ))}
              </Stack>
            </li>
          ),
        )}
      </Stack>
    </Stack>
  )
}
