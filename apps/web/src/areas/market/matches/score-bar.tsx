import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { scorePoints } from '@duijie/domain/matches/ties.rules.ts'
import type { SignalView } from '@duijie/domain/matches/signal.view.schema.ts'

import { contributionTenths, scoreParts } from './score.ts'
import classes from './score-bar.module.css'
import { signalGroups } from './signal-groups.ts'

/** A score as one bar made of its parts; the empty rest is what is missing from 100. */
export const ScoreBar = ({ signals, width }: { signals: readonly SignalView[]; width?: number | string }) => {
  const { t } = useTranslation('matches')
  const parts = scoreParts(signals)
  const tenths = contributionTenths(parts.map(({ share }) => share))
  const words = parts.map(({ group }, index) =>
    t('barPart', { group: t(`group.${group}`), points: ((tenths[index] ?? 0) / 10).toFixed(1) }),
  )
  const label = t('barLabel', { parts: words.join(' · ') })
  return (
    <div className={classes.bar} role="img" aria-label={label} title={words.join('\n')} style={{ width }}>
      {parts.map(({ group, share }) => (
        <div key={group} className={classes.part} data-group={group} style={{ width: `${share * 100}%` }} />
      ))}
    </div>
  )
}

/** A score as people read it: the number large, its bar beside or under it. */
export const ScoreNumber = ({ score, size = 'xl' }: { score: number; size?: 'md' | 'xl' }) => {
  const { t } = useTranslation('matches')
  return (
    <Text span fw={600} size={size} lh={1.2} aria-label={t('score', { points: scorePoints(score) })} role="img">
      {scorePoints(score)}
    </Text>
  )
}

export const GroupDot = ({ group }: { group: string }) => (
  <span className={classes.dot} data-group={group} aria-hidden />
)

/** What the colours of the bars stand for; once on a page. */
export const ScoreLegend = () => {
  const { t } = useTranslation('matches')
  return (
    <Group gap="sm" component="ul" p={0} m={0} style={{ listStyle: 'none', rowGap: 2 }} aria-label={t('legend')}>
      {[...signalGroups, 'unknown' as const].map((group) => (
        <Group key={group} component="li" gap={6} wrap="nowrap">
          <GroupDot group={group} />
          <Text size="xs" c="dimmed">
            {t(`group.${group}`)}
          </Text>
        </Group>
      ))}
    </Group>
  )
}
