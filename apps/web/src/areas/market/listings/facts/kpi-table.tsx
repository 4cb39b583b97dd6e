import { useTranslation } from 'react-i18next'

import type { Kpi } from '@duijie/domain/listings/scenario.schema.ts'

import { SimpleTable } from '../../../../shared/tables/simple-table.tsx'
import { BilingualText } from '../../../../shared/ui/bilingual-text.tsx'
import classes from './facts.module.css'

const figure = (value: number | undefined): string =>
  value === undefined ? '—' : value.toLocaleString('en', { maximumFractionDigits: 6 })

/** The measures of success: where they stand and where they must be. */
export const KpiTable = ({ kpis }: { kpis: readonly Kpi[] }) => {
  const { t } = useTranslation('fields')
  return (
    <SimpleTable
      label={t('label.kpis')}
      caption={<span className={classes.caption}>{t('label.kpis')}</span>}
      most={640}
      narrow="table"
      rows={kpis}
      rowId={(_, index) => String(index)}
      columns={[
        { id: 'name', header: t('label.name'), isRowHeader: true, cell: ({ name }) => <BilingualText value={name} /> },
        { id: 'baseline', header: t('label.baseline'), align: 'end', cell: ({ baseline }) => figure(baseline) },
        {
          id: 'target',
          header: t('label.target'),
          align: 'end',
          cell: ({ target }) => <strong className={classes.target}>{figure(target)}</strong>,
        },
        { id: 'unit', header: t('label.unit'), cell: ({ unit }) => unit },
      ]}
    />
  )
}
