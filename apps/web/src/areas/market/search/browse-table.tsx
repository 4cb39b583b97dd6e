import { Badge, Title } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import type { ListingKind } from '@duijie/domain/listings/listing.schema.ts'
import { headlineSector } from '@duijie/domain/taxonomy/sector.rules.ts'

import { trpc } from '../../../shared/api.ts'
import { laneColours } from '../../../shared/ui/sector-chip.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
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
      <table className={classes.table}>
        <thead>
          <tr>
            <td />
            {kinds.map((kind) => (
              <th key={kind} scope="col">
                {t(`common:kind.${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((sector, index) => (
            <tr key={sector ?? 'all'}>
              <th scope="row">
                {sector ? (
                  <Badge color={laneColours[headlineSector(sector)]}>
                    {t(`common:lane.${headlineSector(sector)}`)}
                  </Badge>
                ) : (
                  t('landing.all')
                )}
              </th>
              {kinds.map((kind) => (
                <td key={kind}>
                  <CountLink sector={sector} kind={kind} count={countOf(results[index]?.data?.facets.kind, kind)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Undefined while the answer is on its way. */
const countOf = (counts: { value: string; count: number }[] | undefined, kind: ListingKind): number | undefined =>
  counts && (counts.find(({ value }) => value === kind)?.count ?? 0)

type CellProps = { sector: string | undefined; kind: ListingKind; count: number | undefined }

const CountLink = ({ sector, kind, count }: CellProps) => {
  const { t } = useTranslation(['search', 'common'])
  const name = sector ? t(`common:lane.${headlineSector(sector)}`) : t('landing.all')
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
