import { Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'

/** Nothing here: one sentence, one act. */
export const EmptyState = ({ text, action }: { text: ReactNode; action?: ReactNode }) => (
  <Stack align="center" gap="sm" py="xl" px="md">
    <Text c="dimmed" ta="center" maw={480}>
      {text}
    </Text>
    {action}
  </Stack>
)
