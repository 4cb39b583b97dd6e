import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

import { InfiniteList } from '../../../shared/lists/infinite-list.tsx'
import type { Paged } from '../../../shared/lists/paged.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import classes from './refusals.module.css'

type Props<Item> = {
  title: string
  note: string
  empty: string
  list: Paged<Item>
  row: (item: Item) => ReactNode
}

/** Decisions of one kind, latest first, a page at a time. */
export const DecisionList = <Item,>({ title, note, empty, list, row }: Props<Item>) => (
  <section>
    <Title order={2} mb={4}>
      {title}
    </Title>
    <Text size="sm" c="dimmed">
      {note}
    </Text>
    <InfiniteList list={list} waiting={{ count: 3, height: 64 }} empty={<EmptyState text={empty} />}>
      {(items) => <ul className={classes.rows}>{items.map(row)}</ul>}
    </InfiniteList>
  </section>
)
