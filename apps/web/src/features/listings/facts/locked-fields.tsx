import { Box, Group, Text, Title } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import classes from './facts.module.css'
import { useWords } from './words.ts'

/** Names what only a partner sees, and how to become one. Naming leaks nothing: empty fields are named as well. */
export const LockedFields = ({ fields, onHow }: { fields: readonly string[]; onHow?: ReactNode }) => {
  const { t } = useTranslation('listings')
  const words = useWords()
  return (
    <Box component="section" className={classes.locked}>
      <Group gap={8} wrap="nowrap" mb={8}>
        <IconLock size={16} aria-hidden style={{ flex: 'none' }} />
        <Title order={2} fz="md">
          {t('lock.title')}
        </Title>
      </Group>
      <ul className={classes.lockedList}>
        {fields.map((field) => (
          <li key={field}>{words.say(`label.${field}`)}</li>
        ))}
      </ul>
      {onHow && (
        <Text size="sm" component="div" mt="sm">
          {onHow}
        </Text>
      )}
    </Box>
  )
}
