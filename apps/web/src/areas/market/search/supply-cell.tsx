import { VisuallyHidden } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { taskGroups } from '@duijie/domain/taxonomy/task-groups.ts'

import { useLocale } from '../../../shared/i18n.ts'
import { gapOf, type SupplyRowData } from './supply.ts'
import classes from './supply-map.module.css'
import { useSectorName } from './supply-sector.tsx'

type Props = { sector: string; cell: SupplyRowData['cells'][number]; named?: boolean }

/** How much is offered and how much is needed, as a link to both; what is out of balance is said in words. */
export const SupplyCell = ({ sector, cell, named = false }: Props) => {
  const { t } = useTranslation('search')
  const locale = useLocale()
  const name = useSectorName(sector)
  const { group, capabilities, scenarios } = cell
  const groupName = taskGroups.find(({ id }) => id === group)?.[locale] ?? group
  const gap = gapOf(cell)
  if (gap === 'none')
    return (
      <span className={classes.nothing}>
        <span aria-hidden>—</span>
        <VisuallyHidden>{t('map.nothing')}</VisuallyHidden>
      </span>
    )
  return (
    <Link className={classes.cell} to="/search" search={{ sector, task: group, kind: 'capability,scenario' }}>
      <VisuallyHidden>{t('map.cell', { sector: name, group: named ? '' : groupName })}</VisuallyHidden>
      {named && <span>{groupName}</span>}
      <span className={classes.counts}>
        <span>{t('map.capabilities', { count: capabilities })}</span>
        <span>{t('map.scenarios', { count: scenarios })}</span>
      </span>
      {gap !== 'met' && <span className={classes.gap}>{t(`map.short.${gap}`)}</span>}
    </Link>
  )
}
