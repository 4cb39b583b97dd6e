import type { RowData } from '@tanstack/react-table'
import { Button, Table, Text } from '@mantine/core'
import { lazy, type ReactNode, type Ref, Suspense } from 'react'
import { useTranslation } from 'react-i18next'

import { InfiniteList } from '../lists/infinite-list.tsx'
import type { Paged } from '../lists/paged.ts'
import { BodyRow } from './body-row.tsx'
import { ChoiceHead, walkChoices } from './choice-cell.tsx'
import type { DataColumn } from './column.ts'
import { SortHead } from './sort-head.tsx'
import { type FrameProps, TableFrame } from './table-frame.tsx'
import classes from './tables.module.css'
import { type TableSelection, useTableModel } from './use-table-model.ts'

const VirtualRows = lazy(async () => ({ default: (await import('./virtual-rows.tsx')).VirtualRows }))

/** More rows than this are drawn only where they are seen. */
const mostDrawn = 100

type TableProps<Row extends RowData> = FrameProps & {
  columns: readonly DataColumn<Row>[]
  rowId: (row: Row) => string
  isDimmed?: (row: Row) => boolean
  selection?: TableSelection<Row> & {
    /** What can be done with the chosen rows. */
    acts: (ids: readonly string[]) => ReactNode
    /** Said while nothing is chosen. */
    hint?: string
  }
}

type Rows<Row extends RowData> =
  | { rows: readonly Row[] }
  | {
      list: Paged<Row>
      empty: ReactNode
    }

/** A table that is sorted, chosen from and walked through; given a keyset list, it waits, fails and goes on as one. */
export const DataTable = <Row extends RowData>(props: TableProps<Row> & Rows<Row>) => {
  if ('rows' in props) return <Rows {...props} maySort />
  const { list, empty, ...table } = props
  return (
    <InfiniteList list={list} empty={empty} waiting={{ count: 8 }}>
      {(rows) => <Rows {...table} rows={rows} maySort={!list.hasMore} />}
    </InfiniteList>
  )
}

const Rows = <Row extends RowData>(props: TableProps<Row> & { rows: readonly Row[]; maySort: boolean }) => {
  const { columns, rows, rowId, isDimmed, selection, maySort, ...frame } = props
  const model = useTableModel({ columns, rows, rowId, maySort, selection })
  const shown = model.getRowModel().rows
  const draw = (index: number, measure?: Ref<HTMLTableRowElement>) => {
    const row = shown[index]
    return (
      row && (
        <BodyRow
          key={row.id}
          row={row}
          index={index}
          columns={columns}
          selection={selection}
          isDimmed={isDimmed?.(row.original) ?? false}
          measure={measure}
        />
      )
    )
  }
  const first = <Table.Tbody>{shown.slice(0, mostDrawn).map((_, index) => draw(index))}</Table.Tbody>
  return (
    // Keys of the boxes come up to here.
    <div role="presentation" onKeyDown={walkChoices}>
      {selection && <BulkBar selection={selection} />}
      <TableFrame
        {...frame}
        stays
        rowCount={shown.length}
        head={
          <>
            {selection && <ChoiceHead model={model} selection={selection} />}
            {columns.map((column) => (
              <SortHead key={column.id} column={column} model={model} />
            ))}
          </>
        }
      >
        {shown.length > mostDrawn ? (
          <Suspense fallback={first}>
            <VirtualRows
              ids={shown.map(({ id }) => id)}
              columnCount={columns.length + (selection ? 1 : 0)}
              draw={draw}
            />
          </Suspense>
        ) : (
          first
        )}
      </TableFrame>
    </div>
  )
}

const BulkBar = <Row extends RowData>({ selection }: { selection: NonNullable<TableProps<Row>['selection']> }) => {
  const { t } = useTranslation()
  const { chosen, onChoose, acts, hint } = selection
  if (chosen.length === 0 && !hint) return null
  return (
    <div className={classes.bar} role="group" aria-label={t('table.acts')}>
      {acts(chosen)}
      <Text size="sm" c="dimmed" role="status">
        {chosen.length > 0 ? t('table.chosen', { count: chosen.length }) : hint}
      </Text>
      {chosen.length > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => onChoose([])}>
          {t('table.clear')}
        </Button>
      )}
    </div>
  )
}
