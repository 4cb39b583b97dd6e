import { Button, Group, Paper, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { MatchView } from '@duijie/domain/matches/match.schema.ts'

import { readBilingual } from '../../../shared/bilingual.ts'
import { useLocale } from '../../../shared/i18n.ts'
import { nameOf } from '../../../shared/name-of.ts'
import { AlongPills } from './along-pills.tsx'
import type { Along } from './take-along.ts'

type Props = {
  models: readonly Along[]
  /** Those that can be proposed now, best first. */
  solutions: readonly MatchView[]
  onLeave: (model: Along) => void
  onPropose: (match: MatchView) => void
}

/** The models that go along and the solution that they go with, at the foot of the list while there are any. */
export const AlongTray = ({ models, solutions, onLeave, onPropose }: Props) => {
  const { t } = useTranslation('matches')
  const locale = useLocale()
  const [chosenId, setChosenId] = useState<string>()
  if (models.length === 0) return null
  const chosen = solutions.find(({ listing }) => listing.id === chosenId) ?? solutions[0]
  const data = solutions.map(({ listing }) => ({
    value: listing.id,
    label: `${readBilingual(listing.title, locale)} · ${nameOf(listing.organisation, locale)}`,
  }))
  return (
    <Paper component="section" aria-label={t('along.tray')} p="xs" px="md" style={{ background: 'var(--dj-raised)' }}>
      <Stack gap={6}>
        <Text size="sm" role="status">
          {t('along.chosen', { count: models.length })}
        </Text>
        <AlongPills models={models} onLeave={onLeave} />
        {chosen ? (
          <Group gap="xs" wrap="nowrap" align="flex-end">
            <Select
              size="xs"
              flex={1}
              miw={0}
              label={t('along.solution')}
              data={data}
              value={chosen.listing.id}
              onChange={(id) => setChosenId(id ?? undefined)}
              allowDeselect={false}
            />
            <Button size="xs" onClick={() => onPropose(chosen)}>
              {t('card.propose')}
            </Button>
          </Group>
        ) : (
          <Text size="sm" c="dimmed">
            {t('along.noSolution')}
          </Text>
        )}
      </Stack>
    </Paper>
  )
}
