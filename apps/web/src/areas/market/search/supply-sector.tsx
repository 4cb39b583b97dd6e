import { UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { headlineSector } from '@duijie/domain/taxonomy/sector.rules.ts'

import { useLocale } from '../../../shared/i18n.ts'
import { termLabel } from '../../../shared/terms.ts'
import type { SupplyLine } from './supply.ts'
import classes from './supply-map.module.css'

/** Headline sectors go by the names of their lanes, the others by those of the standard. */
export const useSectorName = (sector: string): string => {
  const { t } = useTranslation('common')
  const locale = useLocale()
  const lane = headlineSector(sector)
  const isHeadline = lane !== 'other' && (sector.length === 1 || sector === 'Q84')
  return isHeadline ? t(`lane.${lane}`) : termLabel(sector, locale)
}

/** A sector's name, which opens its divisions where there are some, and its own counts. */
export const SupplySector = ({ line: { row, opens } }: { line: SupplyLine }) => {
  const { t } = useTranslation('search')
  const name = useSectorName(row.sector)
  const Chevron = opens?.isOpen ? IconChevronDown : IconChevronRight
  return (
    <>
      {opens ? (
        <UnstyledButton className={classes.sector} onClick={opens.toggle} aria-expanded={opens.isOpen}>
          <Chevron size={14} aria-hidden />
          {name}
        </UnstyledButton>
      ) : (
        <span className={classes.sector}>{name}</span>
      )}
      <span className={classes.totals}>
        {t('map.totals', { capabilities: row.capabilities, scenarios: row.scenarios })}
      </span>
    </>
  )
}
