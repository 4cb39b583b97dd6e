import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { Kpi } from '@duijie/domain/listings/scenario.schema.ts'

import { BilingualText } from '../../../../shared/ui/bilingual-text.tsx'
import classes from './facts.module.css'

const figure = (value: number | undefined): string =>
  value === undefined ? '—' : value.toLocaleString('en', { maximumFractionDigits: 6 })

/** The measures of success: where they stand and where they must be. */
export const KpiTable = ({ kpis }: { kpis: readonly Kpi[] }) => {
  const { t } = useTranslation('fields')
  return (
    <Table className={classes.kpis}>
      <caption className={classes.caption}>{t('label.kpis')}</caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('label.name')}</Table.Th>
          <Table.Th ta="right">{t('label.baseline')}</Table.Th>
          <Table.Th ta="right">{t('label.target')}</Table.Th>
          <Table.Th>{t('label.unit')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {kpis.map((kpi, index) => (
          <Table.Tr key={index}>
            <Table.Td>
              <BilingualText value={kpi.name} />
            </Table.Td>
            <Table.Td ta="right">{figure(kpi.baseline)}</Table.Td>
            <Table.Td ta="right" fw={600}>
              {figure(kpi.target)}
            </Table.Td>
            <Table.Td>{kpi.unit}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
