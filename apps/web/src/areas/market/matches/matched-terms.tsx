import { Box, Button, SimpleGrid, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { ExplanationView, MatchedText } from '@duijie/domain/matches/match.schema.ts'

import { Highlighted } from '../../../shared/ui/highlighted.tsx'

const firstTexts = 3

/** Texts with something to mark come first; the title always stays at the top. */
const inReadingOrder = ([title, ...rest]: readonly MatchedText[]): MatchedText[] =>
  title
    ? [title, ...rest.toSorted((left, right) => Number(right.ranges.length > 0) - Number(left.ranges.length > 0))]
    : []

const Side = ({ heading, texts }: { heading: string; texts: readonly MatchedText[] }) => {
  const { t } = useTranslation('matches')
  const [isOpen, setOpen] = useState(false)
  const ordered = inReadingOrder(texts)
  const shown = isOpen ? ordered : ordered.slice(0, firstTexts)
  const hidden = ordered.length - shown.length
  return (
    <Stack gap={6} component="section" aria-label={heading}>
      <Text size="xs" c="dimmed">
        {heading}
      </Text>
      {shown.map(({ text, ranges }, index) => (
        <Text
          key={`${index}-${text.slice(0, 24)}`}
          size="sm"
          fw={index === 0 ? 600 : 400}
          lineClamp={isOpen ? undefined : 6}
        >
          <Highlighted text={text} ranges={ranges} />
        </Text>
      ))}
      {hidden > 0 && (
        <Box>
          <Button variant="subtle" size="compact-xs" onClick={() => setOpen(true)}>
            {t('explain.moreText', { count: hidden })}
          </Button>
        </Box>
      )}
    </Stack>
  )
}

/** What both sides wrote, side by side, with the words that count for the score marked. */
export const MatchedTerms = ({ terms }: { terms: ExplanationView['matchedTerms'] }) => {
  const { t } = useTranslation('matches')
  const isBlank = [...terms.scenario, ...terms.capability].every(({ ranges }) => ranges.length === 0)
  return (
    <Stack gap="xs">
      {isBlank && (
        <Text size="sm" c="dimmed">
          {t('explain.noTerms')}
        </Text>
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="md">
        <Side heading={t('explain.scenarioText')} texts={terms.scenario} />
        <Side heading={t('explain.capabilityText')} texts={terms.capability} />
      </SimpleGrid>
    </Stack>
  )
}
