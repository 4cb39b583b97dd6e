import { Alert, List, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'

type Part = { heading: string; lines: readonly ReactNode[] }

type Props = {
  title: string
  /** What excludes everything, then the ways out; undefined where nobody could tell. */
  parts: readonly Part[] | undefined
  /** Said where a part is missing or has no line. */
  otherwise: string
  color?: string
}

/** Says why nothing is possible and what would make something so. */
export const NothingFitsNotice = ({ title, parts = [], otherwise, color = 'red' }: Props) => {
  const told = parts.filter(({ lines }) => lines.length > 0)
  return (
    <Alert color={color} title={title} role="alert">
      <Stack gap="xs">
        {told.map(({ heading, lines }) => (
          <div key={heading}>
            <Text size="sm">{heading}</Text>
            <List size="sm">
              {lines.map((line, index) => (
                // Lines come in an order that does not change while they are shown.
                // oxlint-disable-next-line react/no-array-index-key
                <List.Item key={index}>{line}</List.Item>
              ))}
            </List>
          </div>
        ))}
        {told.length < Math.max(parts.length, 1) && <Text size="sm">{otherwise}</Text>}
      </Stack>
    </Alert>
  )
}
