import { Table } from '@mantine/core'
import type { ReactNode } from 'react'

import type { DataColumn } from './column.ts'
import { BodyCell, type FrameProps, HeadCell, TableFrame } from './table-frame.tsx'

type Props<Row> = FrameProps & {
  columns: readonly DataColumn<Row>[]
  rows: readonly Row[]
  rowId: (row: Row, index: number) => string
  isDimmed?: (row: Row) => boolean
  foot?: ReactNode
}

/** Few rows that are only read: the columns of a `DataTable` without its machinery, so that light pages stay light. */
export const SimpleTable = <Row,>({ columns, rows, rowId, isDimmed, foot, ...frame }: Props<Row>) => (
  <TableFrame
    {...frame}
    rowCount={rows.length}
    foot={foot}
    head={columns.map((column) => (
      <HeadCell key={column.id} column={column} />
    ))}
  >
    <Table.Tbody>
      {rows.map((row, index) => (
        <Table.Tr key={rowId(row, index)} c={isDimmed?.(row) ? 'dimmed' : undefined}>
          {columns.map((column) => (
            <BodyCell key={column.id} column={column} row={row} index={index} />
          ))}
        </Table.Tr>
      ))}
    </Table.Tbody>
  </TableFrame>
)
