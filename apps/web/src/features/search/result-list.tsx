import { Button, Group, Pagination, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { SearchResult } from '@duijie/domain/search/search.schema.ts'

import { EmptyState } from '../../shared/ui/empty-state.tsx'
import { WaitingRows } from '../../shared/ui/waiting.tsx'
import { NothingFound } from './nothing-found.tsx'
import { ResultCard } from './result-card.tsx'
import { SearchHelp } from './search-help.tsx'
import { largestPage, pageSize, type SearchState } from './search-state.ts'
import classes from './search.module.css'

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
}

export const ResultList = ({ state, result, old, go, selected, select }: Props) => {
  if (!result) return <WaitingRows count={6} height={118} />
  if (result.hits.length === 0 && result.total > 0) return <BeyondLastPage state={state} go={go} />
  if (result.hits.length === 0) return <NothingFound state={state} degraded={result.degraded} go={go} />
  return (
    <>
      <ol className={classes.results} data-answers={state.q ?? ''} data-old={old || undefined} aria-busy={old}>
        {result.hits.map((hit, index) => (
          <ResultCard key={hit.listing.id} hit={hit} selected={index === selected} onSelect={() => select(index)} />
        ))}
      </ol>
      {!old && !result.degraded && result.total < few && <SearchHelp state={state} go={go} />}
      <Pages state={state} total={result.total} go={go} />
    </>
  )
}

const Pages = ({ state, total, go }: Pick<Props, 'state' | 'go'> & { total: number }) => {
  const { t } = useTranslation('search')
  const pages = Math.min(largestPage, Math.ceil(total / pageSize))
  if (pages < 2) return null
  const reachable = largestPage * pageSize
  return (
    <Stack align="center" gap="xs" mt="md">
      <Pagination
        total={pages}
        value={state.page ?? 1}
        onChange={(page) => go(atPage(state, page))}
        getItemProps={(page) => ({ 'aria-label': t('page', { page }) })}
        getControlProps={(control) => ({ 'aria-label': t(control === 'next' ? 'next' : 'previous') })}
      />
      {total > reachable && (
        <Text size="xs" c="dimmed" ta="center">
          {t('deepest', { reachable: reachable.toLocaleString('en') })}
        </Text>
      )}
    </Stack>
  )
}

const atPage = ({ page: _page, ...rest }: SearchState, page: number): SearchState => ({
  ...rest,
  ...(page > 1 ? { page } : {}),
})

/** A page number that stands in the URL and not in the list. */
const BeyondLastPage = ({ state, go }: Pick<Props, 'state' | 'go'>) => {
  const { t } = useTranslation('search')
  return (
    <EmptyState
      text={t('beyond.text', { page: state.page ?? 1 })}
      action={
        <Group gap="xs">
          <Button variant="default" onClick={() => go(atPage(state, 1))}>
            {t('beyond.first')}
          </Button>
        </Group>
      }
    />
  )
}
