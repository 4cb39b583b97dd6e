import { Button, Group, Paper, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { leastCompared } from './compare.model.ts'

type Props = { count: number; onCompare: () => void; onClear: () => void }

/** What is chosen for comparing, at the foot of the list while anything is. */
export const CompareBar = ({ count, onCompare, onClear }: Props) => {
  const { t } = useTranslation('matches')
  if (count === 0) return null
  return (
    <Paper p="xs" px="md" style={{ background: 'var(--dj-raised)' }}>
      <Group justify="space-between" gap="xs">
        <Text size="sm" role="status">
          {t('compare.chosen', { count })} · {t('compare.hint')}
        </Text>
        <Group gap="xs">
          <Button size="compact-sm" variant="subtle" onClick={onClear}>
            {t('compare.clear')}
          </Button>
          <Button size="compact-sm" disabled={count < leastCompared} onClick={onCompare}>
            {t('compare.action')}
          </Button>
        </Group>
      </Group>
    </Paper>
  )
}
