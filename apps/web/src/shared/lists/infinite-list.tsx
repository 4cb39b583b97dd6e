import type { ReactNode } from 'react'

import { ErrorState } from '../ui/error-state.tsx'
import { WaitingRows } from '../ui/waiting.tsx'
import { ListEnd } from './list-end.tsx'
import type { Paged } from './paged.ts'

type Props<Item> = {
  list: Paged<Item>
  /** What the rows look like before they come. */
  waiting?: { count?: number; height?: number }
  more?: string
  /** What is said where there is nothing. */
  empty: ReactNode
  children: (items: readonly Item[]) => ReactNode
}

/** A list over keyset pages: its skeleton, its error with another try, its emptiness, its rows, and the way to more. */
export const InfiniteList = <Item,>({ list, waiting, more, empty, children }: Props<Item>) => {
  if (list.error) return <ErrorState error={list.error} retry={list.retry} />
  if (list.isPending) return <WaitingRows {...waiting} />
  if (list.items.length === 0 && !list.hasMore) return empty
  return (
    <>
      {children(list.items)}
      <ListEnd {...list} more={more} />
    </>
  )
}
