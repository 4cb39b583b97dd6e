import { Table, Title } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import type { ListingKind } from '@duijie/domain/listings/listing.schema.ts'

import { trpc } from '../../shared/api.ts'
import { SectorChip } from '../../shared/ui/sector-chip.tsx'
import { useLocale } from '../../shared/i18n.ts'
import { termLabel } from '../../shared/terms.ts'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import classes from './landing.module.css'

const kinds: readonly ListingKind[] = ['scenario', 'capability', 'dataset', 'compute']
/** Manufacturing, healthcare, agriculture; then everything. */
const rows: readonly (string | undefined)[] = ['C', 'Q84', 'A', undefined]

/** How much there is of each kind in each headline sector, every number a link to it. */
export const BrowseTable = () => {
  const { t } = useTranslation(['search', 'common'])
  const results = useQueries({
    queries: rows.map((sector) =>
      trpc.search.listings.queryOptions(
        { pageSize: 1, filters: sector ? { sector: [sector] } : {} },
        { staleTime: 60_000 },
      ),
    ),
  })
  const failed = results.find(({ isError }) => isError)
  if (failed)
    return <ErrorState error={failed.error} retry={() => results.forEach((result) => void result.refetch())} />
  return (
    <section aria-labelledby="browse">
      <Title order={2} id="browse" mb="xs">
        {t('landing.browse')}
      </Title>
      <Table className={classes.table} horizontalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th aria-label={t('landing.browse')} />
            {kinds.map((kind) => (
              <Table.Th key={kind} ta="right" px="sm" scope="col">
                {t(`common:kind.${kind}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((sector, index) => (
            <Table.Tr key={sector ?? 'all'}>
              <Table.Th scope="row">{sector ? <SectorChip id={sector} /> : t('landing.all')}</Table.Th>
              {kinds.map((kind) => (
                <Table.Td key={kind} p={2}>
                  <CountLink sector={sector} kind={kind} count={countOf(results[index]?.data?.facets.kind, kind)} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

/** Undefined while the answer is on its way. */
const countOf = (counts: { value: string; count: number }[] | undefined, kind: ListingKind): number | undefined =>
  counts && (counts.find(({ value }) => value === kind)?.count ?? 0)

type CellProps = { sector: string | undefined; kind: ListingKind; count: number | undefined }

const CountLink = ({ sector, kind, count }: CellProps) => {
  const { t } = useTranslation(['search', 'common'])
  const locale = useLocale()
  const name = sector ? termLabel(sector, locale) : t('landing.all')
  return (
    <Link
      className={classes.number}
      to="/search"
      search={{ ...(sector ? { sector } : {}), kind }}
      data-none={count === 0 || undefined}
      aria-label={t('landing.sectorKind', { sector: name, kind: t(`common:kind.${kind}`), count: count ?? 0 })}
    >
      {count ?? '\u2007'}
    </Link>
  )
}
