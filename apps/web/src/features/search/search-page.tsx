import { Title, VisuallyHidden } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { SearchResult } from '@duijie/domain/search/search.schema.ts'

import { trpc } from '../../shared/api.ts'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { SaveSearch } from '../saved-searches/save-search.tsx'
import { ChosenFilters, FacetPanel } from './facet-panel.tsx'
import { PreviewPane } from './preview-pane.tsx'
import { ResultList } from './result-list.tsx'
import { SearchForm } from './search-form.tsx'
import { type SearchState, toggleValue, toSearchInput, withoutFilters } from './search-state.ts'
import classes from './search.module.css'
import { SearchStatus } from './search-status.tsx'
import { useResultKeys } from './use-result-keys.ts'

// Only a narrow screen opens it.
const FacetDrawer = lazy(async () => ({ default: (await import('./facet-drawer.tsx')).FacetDrawer }))

const route = getRouteApi('/search')

/** Facets, results, preview. Everything that was chosen is in the URL. */
export const SearchPage = () => {
  const { t } = useTranslation('search')
  const state = route.useSearch()
  const navigate = useNavigate()
  const [drawer, setDrawer] = useDisclosure(false)
  const query = useQuery(trpc.search.listings.queryOptions(toSearchInput(state), { placeholderData: keepPreviousData }))
  const selection = useSelection(query.data)
  const previewed = query.data?.hits[Math.max(0, selection.selected)]?.listing
  const go = (next: SearchState) =>
    void navigate({ to: '/search', search: next, resetScroll: next.page !== state.page })
  const facets = (
    <FacetPanel
      state={state}
      facets={query.data?.facets}
      onToggle={(name, value) => go(toggleValue(state, name, value))}
    />
  )
  return (
    <div className={classes.page}>
      <aside className={classes.facets} aria-label={t('facets')}>
        {facets}
      </aside>
      {drawer && (
        <Suspense>
          <FacetDrawer total={query.data?.total ?? 0} onClose={setDrawer.close}>
            {facets}
          </FacetDrawer>
        </Suspense>
      )}
      <section>
        <VisuallyHidden>
          <Title order={1} tabIndex={-1} data-page-title>
            {t('results')}
          </Title>
        </VisuallyHidden>
        <SearchForm text={state.q ?? ''} onSubmit={(q) => go(withText(state, q))} />
        <SearchStatus
          state={state}
          result={query.data}
          onSort={({ sort: _sort, page: _page, ...rest }, sort) =>
            go({ ...rest, ...(sort === 'relevance' ? {} : { sort }) })
          }
          onFacets={setDrawer.open}
        />
        <SaveSearch state={state} />
        <ChosenFilters
          state={state}
          onToggle={(name, value) => go(toggleValue(state, name, value))}
          onClear={() => go(withoutFilters(state))}
        />
        {query.isError ? (
          <ErrorState error={query.error} retry={() => void query.refetch()} />
        ) : (
          <ResultList state={state} result={query.data} old={query.isPlaceholderData} go={go} {...selection} />
        )}
      </section>
      {previewed && <PreviewPane listing={previewed} />}
    </div>
  )
}

const withText = ({ q: _q, page: _page, ...rest }: SearchState, q: string): SearchState => ({
  ...rest,
  ...(q ? { q } : {}),
})

/** Which result is selected. It is kept by id, so that it does not jump when the list changes under it. */
const useSelection = (result: SearchResult | undefined) => {
  const [selectedId, setSelectedId] = useState<string>()
  const hits = result?.hits ?? noHits
  const selected = hits.findIndex(({ listing }) => listing.id === selectedId)
  const select = useCallback((index: number) => setSelectedId(hits[index]?.listing.id), [hits])
  useResultKeys(hits.length, selected, select)
  return { selected, select }
}

const noHits: SearchResult['hits'] = []
