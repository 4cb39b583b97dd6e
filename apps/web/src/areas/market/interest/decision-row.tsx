import { Button, Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatDay } from '../../../shared/format/day.ts'
import { useLocale } from '../../../shared/i18n.ts'
import classes from './refusals.module.css'

type Props = {
  name: ReactNode
  reason: string
  byName: string | undefined
  createdAt: string
  /** What takes the decision back; absent for who may not. */
  undo?: { verb: string; label: string; run: () => void; busy: boolean } | undefined
}

/** One decision: about whom, why, by whom and when, and the way back. */
export const DecisionRow = ({ name, reason, byName, createdAt, undo }: Props) => {
  const { t } = useTranslation('refusals')
  const locale = useLocale()
  const day = formatDay(createdAt, locale)
  return (
    <Group component="li" className={classes.row} justify="space-between" wrap="nowrap" gap="md">
      <div style={{ minWidth: 0 }}>
        {name}
        <Text size="sm">{reason}</Text>
        <Text size="xs" c="dimmed">
          {byName ? t('byOn', { name: byName, day }) : day}
        </Text>
      </div>
      {undo && (
        <Button
          size="compact-sm"
          variant="default"
          style={{ flex: 'none' }}
          loading={undo.busy}
          aria-label={undo.label}
          onClick={undo.run}
        >
          {undo.verb}
        </Button>
      )}
    </Group>
  )
}
