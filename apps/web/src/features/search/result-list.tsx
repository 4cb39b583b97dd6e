import { Button, Group, Pagination, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { SearchResult } from '@duijie/domain/search/search.schema.ts'

import { useActing } from '../../shared/session.ts'
import { EmptyState } from '../../shared/ui/empty-state.tsx'
import { ButtonLink } from '../../shared/ui/links.tsx'
import { WaitingRows } from '../../shared/ui/waiting.tsx'
import { ResultCard } from './result-card.tsx'
import { SearchHelp } from './search-help.tsx'
import { chosenValues, type SearchState, withoutFilters } from './search-state.ts'
import classes from './search.module.css'

const pageSize = 20
const mostPages = 50
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
  const { t } = useTranslation('search')
  if (!result) return <WaitingRows count={6} height={118} />
  if (result.hits.length === 0) return <NothingFound state={state} go={go} />
  const pages = Math.min(mostPages, Math.ceil(result.total / pageSize))
  return (
    <>
      <ol className={classes.results} data-old={old || undefined} aria-busy={old}>
        {result.hits.map((hit, index) => (
          <ResultCard key={hit.listing.id} hit={hit} selected={index === selected} onSelect={() => select(index)} />
        ))}
      </ol>
      {!old && !result.degraded && result.total < few && <SearchHelp state={state} go={go} />}
      {pages > 1 && (
        <Group justify="center" mt="md">
          <Pagination
            total={pages}
            value={state.page ?? 1}
            onChange={(page) => go({ ...state, page })}
            getItemProps={(page) => ({ 'aria-label': t('page', { page }) })}
            getControlProps={(control) => ({ 'aria-label': t(control === 'next' ? 'next' : 'previous') })}
          />
        </Group>
      )}
    </>
  )
}

const NothingFound = ({ state, go }: Pick<Props, 'state' | 'go'>) => {
  const { t } = useTranslation('search')
  const acting = useActing()
  return (
    <Stack mih={480}>
      <EmptyState
        text={t('empty.text')}
        action={
          <Group gap="xs">
            {chosenValues(state).length > 0 && (
              <Button variant="default" onClick={() => go(withoutFilters(state))}>
                {t('empty.clear')}
              </Button>
            )}
            {acting.as === 'organisation' && acting.organisation.kind !== 'vendor' && (
              <ButtonLink to="/listings/new/$kind" params={{ kind: 'scenario' }} variant="light">
                {t('empty.publish')}
              </ButtonLink>
            )}
          </Group>
        }
      />
      <SearchHelp state={state} go={go} />
    </Stack>
  )
}
