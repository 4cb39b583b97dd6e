import { Paper, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { ListingCard } from '@duijie/domain/listings/listing.view.schema.ts'

import type { DataColumn } from '../../../shared/tables/column.ts'
import { DataTable } from '../../../shared/tables/data-table.tsx'
import type { Compared } from './compared-figures.tsx'
import { differencesOf, type Difference } from './comparison.ts'
import { ListingName } from './pair-name.tsx'
import { cardsOf, type Cards } from './round-data.ts'
import classes from './rounds.module.css'

/** The scenarios that two rounds serve differently: what is only here, only there, and what stays. */
export const ComparedDifferences = ({ left, right }: { left: Compared; right: Compared }) => {
  const { t } = useTranslation('rounds')
  const differences = differencesOf(left.result, right.result)
  const cards: Cards = new Map<string, ListingCard>([...cardsOf(left.round), ...cardsOf(right.round)])
  const asked = ({ result }: Compared) =>
    new Set([...result.assignments.map(({ scenario }) => scenario), ...result.unmatchedScenarios])
  const [inLeft, inRight] = [asked(left), asked(right)]
  const columns: DataColumn<Difference>[] = [
    {
      id: 'scenario',
      header: t('scenario'),
      width: '28%',
      isRowHeader: true,
      cell: ({ scenario }) => <ListingName cards={cards} id={scenario} />,
    },
    {
      id: 'left',
      header: t('compare.only', { title: left.round.title }),
      className: classes.names,
      cell: ({ scenario, onlyA }) => <Names ids={onlyA} cards={cards} isAsked={inLeft.has(scenario)} />,
    },
    {
      id: 'right',
      header: t('compare.only', { title: right.round.title }),
      className: classes.names,
      cell: ({ scenario, onlyB }) => <Names ids={onlyB} cards={cards} isAsked={inRight.has(scenario)} />,
    },
    {
      id: 'both',
      header: t('compare.both'),
      className: classes.names,
      cell: ({ both }) => <Names ids={both} cards={cards} isAsked />,
    },
  ]
  return (
    <Paper component="section" p="md" aria-labelledby="compared">
      <Title order={2} id="compared" mb="xs">
        {differences.length > 0 ? t('differences', { count: differences.length }) : t('compare.same')}
      </Title>
      {differences.length > 0 && (
        <DataTable
          label={t('comparison')}
          least={720}
          columns={columns}
          rows={differences}
          rowId={({ scenario }) => scenario}
        />
      )}
    </Paper>
  )
}

const Names = ({ ids, cards, isAsked }: { ids: readonly string[]; cards: Cards; isAsked: boolean }) => {
  const { t } = useTranslation('rounds')
  return (
    <>
      {ids.map((id) => (
        <div key={id}>
          <ListingName cards={cards} id={id} />
        </div>
      ))}
      {ids.length === 0 && (
        <Text size="sm" c="dimmed">
          {isAsked ? '—' : t('compare.notAsked')}
        </Text>
      )}
    </>
  )
}
