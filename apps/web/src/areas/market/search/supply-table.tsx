import { useTranslation } from 'react-i18next'

import { taskGroups } from '@duijie/domain/taxonomy/task-groups.ts'

import { useLocale } from '../../../shared/i18n.ts'
import { gapOf, type SupplyLine } from './supply.ts'
import { SupplyCell } from './supply-cell.tsx'
import classes from './supply-map.module.css'
import { SupplySector } from './supply-sector.tsx'

/** Rows are sectors, columns task groups. */
export const SupplyTable = ({ lines }: { lines: readonly SupplyLine[] }) => {
  const { t } = useTranslation('search')
  const locale = useLocale()
  return (
    <table className={classes.table} aria-labelledby="supply-map">
      <thead>
        <tr>
          <th scope="col">{t('map.sector')}</th>
          {taskGroups.map((group) => (
            <th key={group.id} scope="col">
              {group[locale]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.row.sector} data-depth={line.depth}>
            <th scope="row">
              <SupplySector line={line} />
            </th>
            {line.row.cells.map((cell) => (
              <td key={cell.group} data-gap={gapOf(cell)}>
                <SupplyCell sector={line.row.sector} cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
