import { Title, VisuallyHidden } from '@mantine/core'
import { useCallbackRef, useDisclosure } from '@mantine/hooks'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useDeferredValue, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import type { FacetName } from '@duijie/domain/search/search.schema.ts'

import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { toggleValue } from './facet-tree.ts'
import { ChosenFilters, FacetPanel } from './facet-panel.tsx'
import { RefusedChips } from './refused-chips.tsx'
import { ResultList } from './result-list.tsx'
import type { SaveSlot } from './save-slot.ts'
import { SearchBox } from './search-box.tsx'
import { isOpen, type SearchState, withoutFilters, withText } from './search-state.ts'
import classes from './search.module.css'
import { SearchStatus } from './search-status.tsx'
import { useArrowWalk } from './use-arrow-walk.ts'
import { useSelection } from './use-result-keys.ts'
import { useResults } from './use-results.ts'
import { useTypedSearch } from './use-typed-search.ts'

// Only a narrow screen opens it.
const FacetDrawer = lazy(async () => ({ default: (await import('./facet-drawer.tsx')).FacetDrawer }))

// Only a wide screen has room for it.
const PreviewPane = lazy(async () => ({ default: (await import('./preview-pane.tsx')).PreviewPane }))
// Whoever comes with a search never sees it.
const SupplyMap = lazy(async () => ({ default: (await import('./supply-map.tsx')).SupplyMap }))

const route = getRouteApi('/search')

/** Facets, results, preview. Everything that was chosen is in the URL. */
export const SearchPage = ({ save: Save }: { save: SaveSlot }) => {
  const { t } = useTranslation('search')
  const state = route.useSearch()
  const [drawer, setDrawer] = useDisclosure(false)
  const main = useRef<HTMLDivElement>(null)
  const query = useResults(state)
  const selection = useSelection(query.data)
  const { go, box } = useSteps(state)
  useArrowWalk(main)
  const toggle = useCallbackRef((name: FacetName, value: string) => go(toggleValue(state, name, value)))
  // The list comes first: what stands beside it may follow a frame later.
  const answer = useDeferredValue(query.data)
  const previewed = answer?.hits[Math.max(0, selection.selected)]?.listing
  const facets = <FacetPanel state={state} facets={answer?.facets} onToggle={toggle} />
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
      <div className={classes.main} ref={main}>
        <VisuallyHidden>
          <Title order={1} tabIndex={-1} data-page-title>
            {t('results')}
          </Title>
        </VisuallyHidden>
        <SearchBox {...box} />
        {isOpen(state) && (
          <Suspense fallback={<div className={classes.mapToCome} />}>
            <SupplyMap />
          </Suspense>
        )}
        <section className={classes.found}>
          <SearchStatus
            state={state}
            result={query.data}
            onSort={({ sort: _sort, page: _page, ...rest }, sort) =>
              go({ ...rest, ...(sort === 'relevance' ? {} : { sort }) })
            }
            onFacets={setDrawer.open}
            save={query.data?.total !== 0 && <Save state={state} />}
          />
          <RefusedChips refused={query.data?.refused ?? []} onText={(text) => go(withText(state, text))} />
          <ChosenFilters state={state} onToggle={toggle} onClear={() => go(withoutFilters(state))} />
          {query.isError ? (
            <ErrorState error={query.error} retry={() => void query.refetch()} />
          ) : (
            <ResultList
              state={state}
              result={query.data}
              old={query.isPlaceholderData}
              go={go}
              save={Save}
              {...selection}
            />
          )}
        </section>
        {previewed && (
          <Suspense>
            <PreviewPane listing={previewed} />
          </Suspense>
        )}
      </div>
    </div>
  )
}

/** The ways from one search to the next: a step is an entry of the history of its own, typing is one altogether. */
const useSteps = (state: SearchState) => {
  const navigate = useNavigate()
  const typing = useTypedSearch(state, (next, { replace }) =>
    navigate({ to: '/search', search: next, replace, resetScroll: false }),
  )
  const go = (next: SearchState) => {
    typing.end()
    void navigate({ to: '/search', search: next, resetScroll: next.page !== state.page })
  }
  return { go, box: { typed: typing.typed, onType: typing.type, onSubmit: typing.submit } }
}
