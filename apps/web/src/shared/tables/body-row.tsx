import type { RowData } from '@tanstack/react-table'
import { Table } from '@mantine/core'
import type { Ref } from 'react'

import { ChoiceCell } from './choice-cell.tsx'
import type { DataColumn } from './column.ts'
import { BodyCell } from './table-frame.tsx'
import type { ModelRow, TableSelection } from './use-table-model.ts'

type Props<Row extends RowData> = {
  row: ModelRow<Row>
  index: number
  columns: readonly DataColumn<Row>[]
  selection: TableSelection<Row> | undefined
  isDimmed: boolean
  /** Tells how high the row came out. */
  measure: Ref<HTMLTableRowElement> | undefined
}

export const BodyRow = <Row extends RowData>({ row, index, columns, selection, isDimmed, measure }: Props<Row>) => (
  <Table.Tr
    ref={measure}
    data-index={index}
    // The heading is the first row.
    aria-rowindex={index + 2}
    aria-selected={selection ? row.getIsSelected() : undefined}
    c={isDimmed ? 'dimmed' : undefined}
  >
    {selection && <ChoiceCell row={row} selection={selection} />}
    {columns.map((column) => (
      <BodyCell key={column.id} column={column} row={row.original} index={index} />
    ))}
  </Table.Tr>
)
