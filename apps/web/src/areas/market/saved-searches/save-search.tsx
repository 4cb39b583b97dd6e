import { Box } from '@mantine/core'
import { lazy, Suspense } from 'react'

import { useSession } from '../../../shared/session.ts'
import type { SearchState } from '../search/search-state.ts'

// Visitors cannot save anything, so their first page does without it.
const SaveSearchButton = lazy(async () => ({ default: (await import('./save-search-button.tsx')).SaveSearchButton }))

type Props = {
  state: SearchState
  /** Nothing was found: what is kept is the wish to be told. */
  isWish?: boolean
}

/** The way to keep a search, for people who are signed in. */
export const SaveSearch = ({ state, isWish = false }: Props) =>
  useSession().user && (
    <Suspense fallback={<Box h={30} w={96} />}>
      <SaveSearchButton key={JSON.stringify(state)} state={state} isWish={isWish} />
    </Suspense>
  )
