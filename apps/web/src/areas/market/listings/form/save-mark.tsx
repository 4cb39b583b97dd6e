import { Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconCloudOff, IconLoader2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { SaveState } from './autosave.ts'

type Props = { state: SaveState; problems: number; isTouched: boolean; onRetry: () => void }

const icons = {
  saved: IconCheck,
  waiting: IconLoader2,
  saving: IconLoader2,
  kept: IconCloudOff,
  refused: IconAlertTriangle,
  conflict: IconAlertTriangle,
}

const clock = (at: Date): string =>
  `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`

/** Whether what was typed is safe, and where. */
export const SaveMark = ({ state, problems, isTouched, onRetry }: Props) => {
  const { t } = useTranslation('listings')
  const text = () => {
    if (state.kind === 'saved' && problems > 0) return t('save.partly', { count: problems })
    if (state.kind === 'saved')
      return state.at ? t('save.savedAt', { time: clock(state.at) }) : t(isTouched ? 'save.saved' : 'save.untouched')
    return t(`save.${state.kind}`)
  }
  const Icon = state.kind === 'saved' && problems > 0 ? IconAlertTriangle : icons[state.kind]
  const isBad = state.kind === 'kept' || state.kind === 'refused' || state.kind === 'conflict'
  return (
    <Group gap={6} wrap="nowrap">
      <Icon size={14} aria-hidden style={{ flex: 'none', opacity: 0.8 }} />
      <Text size="sm" c={isBad ? undefined : 'dimmed'} component="output">
        {text()}
      </Text>
      {(state.kind === 'kept' || state.kind === 'refused') && (
        <Button size="compact-sm" variant="subtle" onClick={onRetry}>
          {t('save.retry')}
        </Button>
      )}
    </Group>
  )
}
