import { Button, NativeSelect, Text } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'

import type { SearchResult, SearchSort } from '@duijie/domain/search/search.schema.ts'

import { chosenValues, type SearchState, sorts } from './search-state.ts'
import classes from './search.module.css'

const DegradedNotice = lazy(async () => ({ default: (await import('./degraded-notice.tsx')).DegradedNotice }))

type Props = {
  state: SearchState
  result: SearchResult | undefined
  onSort: (state: SearchState, sort: SearchSort) => void
  onFacets: () => void
  /** The way to keep this search. */
  save: ReactNode
}

/** How many, how fast, in which order; and what the reader should know about this answer. */
export const SearchStatus = ({ state, result, onSort, onFacets, save }: Props) => {
  const { t } = useTranslation('search')
  const chosen = chosenValues(state).length
  return (
    <>
      <div className={classes.status}>
        <Text fw={600} role="status">
          {result ? t('count', { count: result.total, total: result.total.toLocaleString('en') }) : '\u2007'}
        </Text>
        {result && (
          <Text size="xs" c="dimmed" className={classes.time}>
            {t('time', { milliseconds: Math.max(1, Math.round(result.milliseconds)) })}
          </Text>
        )}
        <Text size="xs" c="dimmed" visibleFrom="xl">
          {t('keys')}
        </Text>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconFilter size={14} aria-hidden />}
          onClick={onFacets}
          className={classes.facetButton}
        >
          {t('facets')}
          {chosen > 0 && ` · ${chosen}`}
        </Button>
        <div className={classes.save}>{save}</div>
        <NativeSelect
          className={classes.sort}
          size="xs"
          aria-label={t('sort.label')}
          value={state.sort ?? 'relevance'}
          data={sorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
          onChange={(event) => {
            const sort = sorts.find((known) => known === event.currentTarget.value)
            if (sort) onSort(state, sort)
          }}
        />
      </div>
      {result?.correctedText && (
        <Text size="sm" mb="xs">
          {t('corrected', { text: result.correctedText })}
        </Text>
      )}
      {result?.matching === 'some' && result.total > 0 && (
        <Text size="sm" mb="xs">
          {t(result.hits.every((hit) => hit.partial) ? 'partial.none' : 'partial.some')}
        </Text>
      )}
      {result?.meaning === 'away' && (
        <Text size="sm" c="dimmed" mb="xs">
          {t('meaning.away')}
        </Text>
      )}
      {result?.degraded && (
        <Suspense>
          <DegradedNotice />
        </Suspense>
      )}
    </>
  )
}
