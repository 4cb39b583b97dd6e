import { Skeleton, Text, Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { trpc } from '../../../shared/api.ts'
import { Waiting } from '../../../shared/ui/waiting.tsx'
import { divisionsOf, gaps, headRows, type SupplyLine } from './supply.ts'
import { recoveryMilliseconds } from './use-results.ts'
import { SupplyList } from './supply-list.tsx'
import { SupplyTable } from './supply-table.tsx'
import classes from './supply-map.module.css'

/** About what the table takes; the list of a narrow screen is longer than any. */
const waitingHeight = { table: 420, list: 1000 }

/** Supply and demand by sector and task group: a table, and on a narrow screen a list by sector. */
export const SupplyMap = () => {
  const { t } = useTranslation('search')
  const isNarrow = useMediaQuery('(max-width: 767px)', undefined, { getInitialValueInEffect: false })
  const { data } = useQuery(
    trpc.search.map.queryOptions(undefined, {
      staleTime: 60_000,
      refetchInterval: (query) => (query.state.data?.degraded ? recoveryMilliseconds : false),
    }),
  )
  const [opened, setOpened] = useState<readonly string[]>([])
  if (data && data.rows.length === 0) return null
  const toggle = (sector: string) =>
    setOpened(opened.includes(sector) ? opened.filter((other) => other !== sector) : [...opened, sector])
  const lines = headRows(data?.rows ?? []).flatMap((row): SupplyLine[] => {
    const divisions = divisionsOf(data?.rows ?? [], row.sector)
    const isOpen = opened.includes(row.sector)
    return [
      { row, depth: 0, opens: divisions.length > 0 ? { isOpen, toggle: () => toggle(row.sector) } : undefined },
      ...(isOpen ? divisions.map((division): SupplyLine => ({ row: division, depth: 1, opens: undefined })) : []),
    ]
  })
  const Shown = isNarrow ? SupplyList : SupplyTable
  return (
    <section aria-labelledby="supply-map" className={classes.map}>
      <Title order={2} id="supply-map">
        {t('map.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('map.note')}
      </Text>
      {data ? (
        <Shown lines={lines} />
      ) : (
        <Waiting>
          <Skeleton height={isNarrow ? waitingHeight.list : waitingHeight.table} />
        </Waiting>
      )}
      <ul className={classes.legend} aria-label={t('map.legend')}>
        {gaps.map((gap) => (
          <li key={gap}>
            <span className={classes.swatch} data-gap={gap} aria-hidden />
            {t(`map.gap.${gap}`)}
          </li>
        ))}
      </ul>
    </section>
  )
}
