import { Badge, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { RoundDetail } from '@duijie/domain/rounds/round.schema.ts'
import type { RoundResult } from '@duijie/rounds/round.ts'

import type { DataColumn } from '../../../shared/tables/column.ts'
import { SimpleTable } from '../../../shared/tables/simple-table.tsx'
import { TextLink } from '../../../shared/ui/links.tsx'
import { statusColours } from './round-data.ts'
import classes from './rounds.module.css'

export type Compared = { round: RoundDetail; result: RoundResult }

const points = (score: number | null): number | null => (score === null ? null : Math.round(score * 100))
const percent = (share: number | null): number | null => (share === null ? null : Math.round(share * 100))

const figures = [
  { label: 'figure.matched', of: ({ result }: Compared) => result.matched },
  { label: 'figure.total', of: ({ result }: Compared) => points(result.total) },
  { label: 'figure.ofBest', of: ({ result }: Compared) => percent(result.statistics.ofUnconstrained), unit: '%' },
  { label: 'figure.lowest', of: ({ result }: Compared) => points(result.statistics.lowest) },
  { label: 'figure.without', of: ({ result }: Compared) => result.unmatchedScenarios.length },
  { label: 'figure.idle', of: ({ result }: Compared) => result.unmatchedCapabilities.length },
] as const

/** What two rounds came to in numbers, and by how much the second differs. */
export const ComparedFigures = ({ left, right }: { left: Compared; right: Compared }) => {
  const { t } = useTranslation('rounds')
  const rows = [
    {
      id: 'mode',
      label: t('field.mode'),
      shown: [left, right].map(({ round }) => t(`mode.${round.mode}`)),
      change: '',
    },
    ...figures.map(({ label, of, ...rest }) => {
      const values = [of(left), of(right)] as const
      const unit = 'unit' in rest ? rest.unit : ''
      const shown = values.map((value) => (value === null ? '—' : `${value}${unit}`))
      return { id: label, label: t(label), shown, change: changeOf(values) }
    }),
  ]
  return (
    <div className={classes.compared}>
      <SimpleTable
        label={t('compare.figures')}
        least={340}
        narrow="table"
        rows={rows}
        rowId={({ id }) => id}
        columns={[
          { id: 'what', header: '', label: t('what'), width: '30%', isRowHeader: true, cell: ({ label }) => label },
          ...[left, right].map(({ round }, at): DataColumn<(typeof rows)[number]> => ({
            id: round.id,
            header: <RoundHead round={round} />,
            label: round.title,
            align: 'end',
            cell: ({ shown }) => shown[at],
          })),
          { id: 'change', header: t('compare.change'), width: '18%', align: 'end', cell: ({ change }) => change },
        ]}
      />
    </div>
  )
}

const RoundHead = ({ round }: Pick<Compared, 'round'>) => {
  const { t } = useTranslation('rounds')
  return (
    <>
      <TextLink to="/rounds/$id" params={{ id: round.id }}>
        {round.title}
      </TextLink>
      <div>
        <Badge color={statusColours[round.status]}>{t(`status.${round.status}`)}</Badge>
      </div>
    </>
  )
}

const changeOf = ([before, after]: readonly [number | null, number | null]): ReactNode => (
  <Text span inherit c={before === after ? 'dimmed' : undefined}>
    {before === null || after === null ? '—' : signed(after - before)}
  </Text>
)

const signed = (difference: number): string =>
  difference === 0 ? '0' : difference > 0 ? `+${difference}` : `−${-difference}`
