import { Box, Group, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = {
  title: ReactNode
  /** One line under the title. */
  note?: ReactNode
  /** Above the title: where this page belongs. */
  above?: ReactNode
  actions?: ReactNode
}

/** The head of a page: its only `h1`, which takes the focus when the page is opened. */
export const PageHeader = ({ title, note, above, actions }: Props) => (
  <Group component="header" justify="space-between" align="flex-start" gap="sm" mb="md" wrap="wrap">
    <Box miw={0} flex="1 1 280px">
      {above && (
        <Text size="sm" c="dimmed" component="div">
          {above}
        </Text>
      )}
      <Title order={1} tabIndex={-1} data-page-title style={{ outline: 'none' }}>
        {title}
      </Title>
      {note && (
        <Text c="dimmed" size="sm" mt={2} component="div">
          {note}
        </Text>
      )}
    </Box>
    {actions && <Group gap="xs">{actions}</Group>}
  </Group>
)
