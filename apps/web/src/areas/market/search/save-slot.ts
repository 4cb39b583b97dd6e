import type { ComponentType } from 'react'

import type { SearchState } from './search-state.ts'

/** The way to keep a search, which whoever shows the page brings along. */
export type SaveSlot = ComponentType<{
  state: SearchState
  /** Nothing was found: what is kept is the wish to be told. */
  isWish?: boolean
}>
