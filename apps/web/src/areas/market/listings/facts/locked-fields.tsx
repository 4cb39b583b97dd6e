import { Box, Group, Text, Title } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { ListingKind } from '@duijie/domain/listings/listing.schema.ts'

import classes from './facts.module.css'
import { useWords } from './words.ts'

type Props = { kind: ListingKind; fields: readonly string[]; onHow?: ReactNode }

/** Names what only a partner sees, and how to become one. Naming leaks nothing: empty fields are named as well. */
export const LockedFields = ({ kind, fields, onHow }: Props) => {
  const { t } = useTranslation('listings')
  const words = useWords()
  return (
    <Box component="section" className={classes.locked}>
      <Group gap={8} wrap="nowrap" mb={8}>
        <IconLock size={16} aria-hidden style={{ flex: 'none' }} />
        <Title order={2} fz="md">
          {t(kind === 'scenario' || kind === 'capability' ? 'lock.title' : 'lock.titleDirect')}
        </Title>
      </Group>
      <ul className={classes.lockedList}>
        {fields.map((field) => (
          <li key={field}>{words.label(field)}</li>
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
