import { Table, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { WeightQuality } from '@duijie/domain/matches/weight-preview.schema.ts'

import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { ScrollRegion } from '../../../shared/ui/scroll-region.tsx'
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

const Row = ({ need, offer, before, after }: WeightQuality['directions'][number]) => {
  const { t } = useTranslation('weights')
  const [was, becomes] = [thousandths(before), thousandths(after)]
  const figure = { ta: 'end', style: { fontVariantNumeric: 'tabular-nums' } } as const
  return (
    <Table.Tr>
      <Table.Td>{t('directionOf', { need: t(need), offer: t(offer) })}</Table.Td>
      <Table.Td {...figure}>{shown(was)}</Table.Td>
      <Table.Td {...figure}>{shown(becomes)}</Table.Td>
      <Table.Td {...figure} c={colourOf(becomes - was)}>
        {signed(becomes - was)}
      </Table.Td>
    </Table.Tr>
  )
}

/** nDCG@10 on the labelled set, from each language to each, now and with the draft. */
export const QualityTable = ({ quality }: { quality: WeightPreview['quality'] }) => {
  const { t } = useTranslation('weights')
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
          <ScrollRegion label={t('quality')}>
            <Table fz="sm" verticalSpacing={4}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('direction')}</Table.Th>
                  <Table.Th ta="end">{t('before')}</Table.Th>
                  <Table.Th ta="end">{t('after')}</Table.Th>
                  <Table.Th ta="end">{t('difference')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {data.directions.map((direction) => (
                  <Row key={`${direction.need}-${direction.offer}`} {...direction} />
                ))}
              </Table.Tbody>
            </Table>
          </ScrollRegion>
        </>
      )}
    </section>
  )
}
