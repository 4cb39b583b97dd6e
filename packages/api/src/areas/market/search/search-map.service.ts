import type { Actor } from '@duijie/domain/accounts/actor.ts'
import type { ListingKind } from '@duijie/domain/listings/listing.schema.ts'
import type { SearchMap } from '@duijie/domain/search/search-map.schema.ts'
import { taskGroups } from '@duijie/domain/taxonomy/task-groups.ts'
import { SearchUnavailableError, type CrossCount, type SearchIndex } from '@duijie/search/port.ts'
import { indexFor, type SearchDeps } from './search.service.ts'

/** A section, or a division of one, of GB/T 4754. */
const sectionOrDivision = /^[A-T](?:\d{2})?$/

const kinds = { capabilities: 'capability', scenarios: 'scenario' } as const satisfies Record<string, ListingKind>

const byCell = (counts: readonly CrossCount[]): ReadonlyMap<string, number> =>
  new Map(counts.map(({ row, column, count }) => [`${row} ${column}`, count]))

const countGroups = async (index: SearchIndex, kind: ListingKind): Promise<ReadonlyMap<string, number>> =>
  byCell(
    await index.crossCounts({
      text: '',
      filters: { kind: [kind] },
      rows: 'sector',
      columns: 'task',
      columnValues: taskGroups.map(({ id }) => id),
    }),
  )

const countMap = async (index: SearchIndex): Promise<SearchMap['rows']> => {
  const [whole, capabilities, scenarios] = await Promise.all([
    index.crossCounts({ text: '', filters: {}, rows: 'sector', columns: 'kind', columnValues: Object.values(kinds) }),
    countGroups(index, kinds.capabilities),
    countGroups(index, kinds.scenarios),
  ])
  const totals = byCell(whole)
  const sectors = [...new Set(whole.map(({ row }) => row))].filter((row) => sectionOrDivision.test(row)).toSorted()
  return sectors.map((sector) => ({
    sector,
    capabilities: totals.get(`${sector} ${kinds.capabilities}`) ?? 0,
    scenarios: totals.get(`${sector} ${kinds.scenarios}`) ?? 0,
    cells: taskGroups.map(({ id: group }) => ({
      group,
      capabilities: capabilities.get(`${sector} ${group}`) ?? 0,
      scenarios: scenarios.get(`${sector} ${group}`) ?? 0,
    })),
  }))
}

/** Counted by the index of the actor's audience alone, so every count is what the search behind it finds. */
export const mapSupplyAndDemand = async (deps: SearchDeps, actor: Actor | null): Promise<SearchMap> => {
  try {
    return { rows: await countMap(indexFor(deps, actor)), degraded: false }
  } catch (error) {
    if (error instanceof SearchUnavailableError) return { rows: [], degraded: true }
    throw error
  }
}
