import { Table, Text } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import type { RoundDetail } from '@duijie/domain/rounds/round.schema.ts'

import { trpc } from '../../shared/api.ts'
import { EmptyState } from '../../shared/ui/empty-state.tsx'
import { ScrollRegion } from '../../shared/ui/scroll-region.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { ButtonLink, TextLink } from '../../shared/ui/links.tsx'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { WaitingRows } from '../../shared/ui/waiting.tsx'
import { differencesOf } from './comparison.ts'
import { ListingName } from './pair-name.tsx'
import { cardsOf, resultOf, type Cards } from './round-data.ts'

const route = getRouteApi('/rounds/compare')

/** Two rounds side by side: their figures, and the scenarios that they serve differently. */
export const CompareRoundsPage = () => {
  const { t } = useTranslation('rounds')
  const { a, b } = route.useSearch()
  const ids = a && b ? [a, b] : []
  const queries = useQueries({ queries: ids.map((id) => trpc.rounds.get.queryOptions({ id })) })
  const [left, right] = queries.map(({ data }) => data)
  const failed = queries.find(({ error }) => error)
  return (
    <>
      <PageHeader title={t('comparison')} above={<TextLink to="/rounds">{t('title')}</TextLink>} />
      {ids.length === 0 && (
        <EmptyState text={t('compareHint')} action={<ButtonLink to="/rounds">{t('toList')}</ButtonLink>} />
      )}
      {failed && <ErrorState error={failed.error} retry={() => void failed.refetch()} />}
      {ids.length === 2 && !failed && (!left || !right) && <WaitingRows count={5} />}
      {left && right && <Comparison left={left} right={right} />}
    </>
  )
}

const Comparison = ({ left, right }: { left: RoundDetail; right: RoundDetail }) => {
  const { t } = useTranslation('rounds')
  const [a, b] = [resultOf(left), resultOf(right)]
  if (!a || !b) return <EmptyState text={t('compareNotRun')} />
  const rows = [
    ['field.mode', t(`mode.${left.mode}`), t(`mode.${right.mode}`)],
    ['figure.matched', a.matched, b.matched],
    ['figure.total', Math.round(a.total * 100), Math.round(b.total * 100)],
    ['figure.lowest', tenthsOf(a.statistics.lowest), tenthsOf(b.statistics.lowest)],
    ['figure.without', a.unmatchedScenarios.length, b.unmatchedScenarios.length],
    ['figure.idle', a.unmatchedCapabilities.length, b.unmatchedCapabilities.length],
  ] as const
  const differences = differencesOf(a, b)
  const cards: Cards = new Map([...cardsOf(left), ...cardsOf(right)])
  return (
    <ScrollRegion label={t('comparison')}>
      <Table miw={680}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="30%" aria-label={t('what')} />
            {[left, right].map((round) => (
              <Table.Th key={round.id}>
                <TextLink to="/rounds/$id" params={{ id: round.id }}>
                  {round.title}
                </TextLink>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(([label, inA, inB]) => (
            <Table.Tr key={label}>
              <Table.Th scope="row" fw={400}>
                {t(label)}
              </Table.Th>
              <Table.Td>{inA}</Table.Td>
              <Table.Td>{inB}</Table.Td>
            </Table.Tr>
          ))}
          {differences.map(({ scenario, onlyA, onlyB }) => (
            <Table.Tr key={scenario}>
              <Table.Th scope="row" fw={400}>
                <ListingName cards={cards} id={scenario} />
              </Table.Th>
              <Only ids={onlyA} cards={cards} />
              <Only ids={onlyB} cards={cards} />
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" c="dimmed" mt="sm">
        {t('differences', { count: differences.length })}
      </Text>
    </ScrollRegion>
  )
}

const tenthsOf = (lowest: number | null): string => (lowest === null ? '—' : String(Math.round(lowest * 100)))

const Only = ({ ids, cards }: { ids: readonly string[]; cards: Cards }) => (
  <Table.Td>
    {ids.map((id) => (
      <div key={id}>
        <ListingName cards={cards} id={id} />
      </div>
    ))}
  </Table.Td>
)
