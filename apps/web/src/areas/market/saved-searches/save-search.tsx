import { Box } from '@mantine/core'
import { lazy, Suspense } from 'react'

import { useSession } from '../../../shared/session.ts'
import type { SaveSlot } from '../search/save-slot.ts'

// Visitors cannot save anything, so their first page does without it.
const SaveSearchButton = lazy(async () => ({ default: (await import('./save-search-button.tsx')).SaveSearchButton }))

/** The way to keep a search, for people who are signed in. */
export const SaveSearch: SaveSlot = ({ state, isWish = false }) =>
  useSession().user && (
    <Suspense fallback={<Box h={30} w={96} />}>
      <SaveSearchButton key={JSON.stringify(state)} state={state} isWish={isWish} />
    </Suspense>
  )
