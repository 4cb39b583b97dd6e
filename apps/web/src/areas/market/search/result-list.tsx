import { Button, Text, Title } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'

import type { SearchResult } from '@duijie/domain/search/search.schema.ts'

import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { WaitingRows } from '../../../shared/ui/waiting.tsx'
import { ResultCard } from './result-card.tsx'
import type { SaveSlot } from './save-slot.ts'
import { atPage, pageSize, type SearchState } from './search-state.ts'
import classes from './search.module.css'

// Most searches find something.
const NothingFound = lazy(async () => ({ default: (await import('./nothing-found.tsx')).NothingFound }))
const Pages = lazy(async () => ({ default: (await import('./pages.tsx')).Pages }))
const SearchHelp = lazy(async () => ({ default: (await import('./search-help.tsx')).SearchHelp }))

/** Fewer results than this get ways to more. */
const few = 3

type Props = {
  state: SearchState
  result: SearchResult | undefined
  /** The answer to the question before, shown until the next one comes. */
  old: boolean
  go: (state: SearchState) => void
  selected: number
  select: (index: number) => void
  save: SaveSlot
}

export const ResultList = ({ state, result, old, go, selected, select, save }: Props) => {
  if (!result) return <WaitingRows count={6} height={118} />
  if (result.hits.length === 0 && result.total > 0) return <BeyondLastPage state={state} go={go} />
  if (result.hits.length === 0)
    return (
      <>
        <Suspense fallback={<WaitingRows count={1} height={118} />}>
          <NothingFound
            state={state}
            degraded={result.degraded}
            wordless={result.matching === 'none'}
            go={go}
            save={save}
          />
        </Suspense>
        <NearInMeaning hits={result.near} />
      </>
    )
  return (
    <>
      <ol className={classes.results} data-answers={state.q ?? ''} data-old={old || undefined} aria-busy={old}>
        {result.hits.map((hit, index) => (
          <ResultCard key={hit.listing.id} hit={hit} selected={index === selected} onSelect={() => select(index)} />
        ))}
      </ol>
      {!old && <NearInMeaning hits={result.near} />}
      {!old && !result.degraded && result.total < few && (
        <Suspense>
          <SearchHelp state={state} go={go} />
        </Suspense>
      )}
      {result.total > pageSize && (
        <Suspense>
          <Pages state={state} total={result.total} go={go} />
        </Suspense>
      )}
    </>
  )
}

/** Below a line of its own: these hold none of the words, so that they are in no count. */
const NearInMeaning = ({ hits }: { hits: SearchResult['near'] }) => {
  const { t } = useTranslation('search')
  if (hits.length === 0) return null
  return (
    <section aria-labelledby="near-in-meaning" className={classes.near}>
      <Title order={2} size="h5" id="near-in-meaning">
        {t('meaning.title')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('meaning.note')}
      </Text>
      <ol className={classes.results}>
        {hits.map((hit) => (
          <ResultCard key={hit.listing.id} hit={hit} selected={false} onSelect={() => undefined} />
        ))}
      </ol>
    </section>
  )
}

/** A page number that stands in the URL and not in the list. */
const BeyondLastPage = ({ state, go }: Pick<Props, 'state' | 'go'>) => {
  const { t } = useTranslation('search')
  return (
    <EmptyState
      text={t('beyond.text', { page: state.page ?? 1 })}
      action={
        <Button variant="default" onClick={() => go(atPage(state, 1))}>
          {t('beyond.first')}
        </Button>
      }
    />
  )
}
