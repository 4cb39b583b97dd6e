import { Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = { title: string; note?: string; children: ReactNode }

/** A part of the form with its name. */
export const FormSection = ({ title, note, children }: Props) => (
  <Stack gap="sm" component="fieldset" m={0} p={0} style={{ border: 0, minWidth: 0 }}>
    <Text size="sm" fw={600} component="legend" p={0} mb={4}>
      {title}
    </Text>
    {note && (
      <Text size="sm" c="dimmed">
        {note}
      </Text>
    )}
    {children}
  </Stack>
)
