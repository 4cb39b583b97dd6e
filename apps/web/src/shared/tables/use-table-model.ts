import {
  type ColumnDef,
  createSortedRowModel,
  type ReactTable,
  type Row as TableRow,
  type RowData,
  rowSelectionFeature,
  type RowSelectionState,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo } from 'react'

import type { DataColumn } from './column.ts'

/** Rows that are chosen, in the order in which they were. */
export type TableSelection<Row> = {
  chosen: readonly string[]
  onChoose: (ids: readonly string[]) => void
  /** Names a row's box: “Compare round …”. */
  nameOf: (row: Row) => string
  mayChoose?: (row: Row) => boolean
  /** At most so many: one more lets the first go, and there is no box for all. */
  most?: number
}

const features = tableFeatures({ rowSortingFeature, rowSelectionFeature, sortedRowModel: createSortedRowModel() })

type Features = typeof features
export type TableModel<Row extends RowData> = ReactTable<Features, Row>
export type ModelRow<Row extends RowData> = TableRow<Features, Row>

const collator = new Intl.Collator(['zh-CN', 'en'], { numeric: true })

const compareValues = (left: unknown, right: unknown): number =>
  typeof left === 'number' && typeof right === 'number' ? left - right : collator.compare(String(left), String(right))

const toRecord = (ids: readonly string[]): RowSelectionState => Object.fromEntries(ids.map((id) => [id, true]))

/** What was chosen stays in its order; what is new comes after it. */
const nextChosen = (before: readonly string[], state: RowSelectionState, most: number | undefined): string[] => {
  const kept = before.filter((id) => state[id])
  const added = Object.keys(state).filter((id) => state[id] && !before.includes(id))
  return most === undefined ? [...kept, ...added] : [...kept, ...added].slice(-most)
}

type Options<Row extends RowData> = {
  columns: readonly DataColumn<Row>[]
  rows: readonly Row[]
  rowId: (row: Row) => string
  /** Part of a list cannot be sorted honestly. */
  maySort: boolean
  selection: TableSelection<Row> | undefined
}

/** The table's state: order and choice, kept by the library; everything that is seen is ours. */
export const useTableModel = <Row extends RowData>({
  columns,
  rows,
  rowId,
  maySort,
  selection,
}: Options<Row>): TableModel<Row> => {
  const definitions = useMemo(
    () =>
      columns.map(({ id, sortBy }): ColumnDef<Features, Row> => ({
        id,
        accessorFn: (row) => sortBy?.(row),
        enableSorting: sortBy !== undefined,
        sortFn: (left, right, column) => compareValues(left.getValue(column), right.getValue(column)),
        sortUndefined: 'last',
        sortDescFirst: false,
      })),
    [columns],
  )
  const data = useMemo(() => [...rows], [rows])
  const chosen = selection?.chosen ?? []
  return useTable<Features, Row>({
    features,
    columns: definitions,
    data,
    getRowId: rowId,
    enableSorting: maySort,
    enableRowSelection: ({ original }) => selection !== undefined && (selection.mayChoose?.(original) ?? true),
    state: { rowSelection: toRecord(chosen) },
    onRowSelectionChange: (change) => {
      const next = typeof change === 'function' ? change(toRecord(chosen)) : change
      selection?.onChoose(nextChosen(chosen, next, selection.most))
    },
  })
}
