import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { WeightQuality } from '@duijie/domain/matches/weight-preview.schema.ts'

import type { DataColumn } from '../../../shared/tables/column.ts'
import { SimpleTable } from '../../../shared/tables/simple-table.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { WaitingRows } from '../../../shared/ui/waiting.tsx'
import type { WeightPreview } from './use-weight-preview.ts'

/** Rounded first, so that the three figures of a row agree with each other. */
const thousandths = (value: number): number => Math.round(value * 1000)
const shown = (value: number): string => (value / 1000).toFixed(3)
const signed = (value: number): string => (value === 0 ? '0' : `${value > 0 ? '+' : '−'}${shown(Math.abs(value))}`)
const colourOf = (value: number): string | undefined => {
  if (value === 0) return undefined
  return value > 0 ? 'green' : 'red'
}

type Direction = WeightQuality['directions'][number]

const Difference = ({ before, after }: Direction) => {
  const change = thousandths(after) - thousandths(before)
  return (
    <Text span inherit c={colourOf(change)}>
      {signed(change)}
    </Text>
  )
}

const useColumns = (): DataColumn<Direction>[] => {
  const { t } = useTranslation('weights')
  return [
    {
      id: 'direction',
      header: t('direction'),
      isRowHeader: true,
      cell: ({ need, offer }) => t('directionOf', { need: t(need), offer: t(offer) }),
    },
    { id: 'before', header: t('before'), align: 'end', cell: ({ before }) => shown(thousandths(before)) },
    { id: 'after', header: t('after'), align: 'end', cell: ({ after }) => shown(thousandths(after)) },
    { id: 'difference', header: t('difference'), align: 'end', cell: (row) => <Difference {...row} /> },
  ]
}

/** nDCG@10 on the labelled set, from each language to each, now and with the draft. */
export const QualityTable = ({ quality }: { quality: WeightPreview['quality'] }) => {
  const { t } = useTranslation('weights')
  const columns = useColumns()
  const { data, error } = quality
  return (
    <section aria-labelledby="weight-quality">
      <Title order={3} size="h4" id="weight-quality" mb={4}>
        {t('quality')}
      </Title>
      {error && !data && <ErrorState error={error} retry={() => void quality.refetch()} />}
      {!error && !data && <WaitingRows count={4} height={28} />}
      {data && (
        <>
          <Text size="xs" c="dimmed" mb={4}>
            {t('qualityNote', { scenarios: data.scenarios, capabilities: data.capabilities })}
          </Text>
          <SimpleTable
            label={t('quality')}
            narrow="table"
            dense
            columns={columns}
            rows={data.directions}
            rowId={({ need, offer }) => `${need}-${offer}`}
          />
        </>
      )}
    </section>
  )
}
