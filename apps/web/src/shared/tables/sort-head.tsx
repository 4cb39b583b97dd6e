import type { RowData } from '@tanstack/react-table'
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'

import type { DataColumn } from './column.ts'
import { HeadCell } from './table-frame.tsx'
import classes from './tables.module.css'
import type { TableModel } from './use-table-model.ts'

const words = { asc: 'ascending', desc: 'descending' } as const
const icons = { asc: IconArrowUp, desc: IconArrowDown }

/** A heading; where rows can be sorted by its column, a button that does it: up, down, as it was. */
export const SortHead = <Row extends RowData>({
  column,
  model,
}: {
  column: DataColumn<Row>
  model: TableModel<Row>
}) => {
  const state = model.getColumn(column.id)
  if (!state?.getCanSort()) return <HeadCell column={column} />
  const sorted = state.getIsSorted()
  const Icon = sorted ? icons[sorted] : IconArrowsSort
  return (
    <HeadCell column={column} sort={sorted ? words[sorted] : 'none'}>
      <button
        type="button"
        className={classes.sort}
        data-sorted={sorted || undefined}
        onClick={() => state.toggleSorting()}
      >
        {column.header}
        <Icon size={13} aria-hidden />
      </button>
    </HeadCell>
  )
}
