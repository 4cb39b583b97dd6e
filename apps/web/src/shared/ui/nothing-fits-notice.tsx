import { Alert, Button, List, Stack, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'

type Part = { heading: string; lines: readonly ReactNode[] }

/** So many lines are read; of more the rest is shown when asked for. */
const linesAtFirst = 6

type Props = {
  title: string
  /** Said before all parts, in few words. */
  lead?: readonly string[]
  /** What excludes everything, then the ways out; undefined where nobody could tell. */
  parts: readonly Part[] | undefined
  /** Said where a part is missing or has no line. */
  otherwise: string
  color?: string
  /** The button that shows the rest of a long list. */
  moreLabel?: (count: number) => string
}

const PartLines = ({ part: { heading, lines }, moreLabel }: { part: Part } & Pick<Props, 'moreLabel'>) => {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole || !moreLabel || lines.length <= linesAtFirst + 1 ? lines : lines.slice(0, linesAtFirst)
  return (
    <div>
      <Text size="sm">{heading}</Text>
      <List size="sm">
        {shown.map((line, index) => (
          // Lines come in an order that does not change while they are shown.
          // oxlint-disable-next-line react/no-array-index-key
          <List.Item key={index}>{line}</List.Item>
        ))}
      </List>
      {shown.length < lines.length && (
        <Button size="compact-sm" variant="default" mt={4} onClick={() => setWhole(true)}>
          {moreLabel?.(lines.length - shown.length)}
        </Button>
      )}
    </div>
  )
}

/** Says why nothing is possible and what would make something so. */
export const NothingFitsNotice = ({ title, lead = [], parts = [], otherwise, color = 'red', moreLabel }: Props) => {
  const told = parts.filter(({ lines }) => lines.length > 0)
  return (
    <Alert color={color} title={title} role="alert">
      <Stack gap="xs">
        {lead.map((sentence) => (
          <Text key={sentence} size="sm" fw={600}>
            {sentence}
          </Text>
        ))}
        {told.map((part) => (
          <PartLines key={part.heading} part={part} moreLabel={moreLabel} />
        ))}
        {told.length < Math.max(parts.length, 1) && <Text size="sm">{otherwise}</Text>}
      </Stack>
    </Alert>
  )
}
