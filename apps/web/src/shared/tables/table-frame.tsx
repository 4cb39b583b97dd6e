import { Table, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'

import { ScrollRegion } from '../ui/scroll-region.tsx'
import { type DataColumn, labelOf } from './column.ts'
import classes from './tables.module.css'

export type FrameProps = {
  /** What the table is of: its name for who cannot see it. */
  label: string
  /** Seen above the rows. */
  caption?: ReactNode
  /** Least width before the table scrolls sideways. */
  least?: number
  most?: number
  /** Closer rows of smaller text, for tables beside something else. */
  dense?: boolean
  /** Small tables of figures stay tables on a phone. */
  narrow?: 'cards' | 'table'
}

type Props = FrameProps & {
  /** Whether the heading stays in sight while rows pass under it. */
  stays?: boolean
  rowCount: number
  head: ReactNode
  foot?: ReactNode
  children: ReactNode
}

/** What every table has: its name, a heading that stays, a way to scroll, and cards on a phone. */
export const TableFrame = (props: Props) => {
  const { label, caption, least, most, dense = false, narrow = 'cards', stays, rowCount, head, foot, children } = props
  return (
    <div className={classes.frame} data-stays={stays || undefined}>
      <div className={classes.scroll} data-narrow={narrow}>
        <ScrollRegion label={label}>
          <Table
            className={classes.table}
            data-narrow={narrow}
            miw={least}
            maw={most}
            aria-rowcount={rowCount + 1}
            {...(dense ? { fz: 'sm', verticalSpacing: 6, horizontalSpacing: 8 } : {})}
          >
            <Table.Caption className={classes.caption} data-seen={caption !== undefined || undefined}>
              {caption ?? <VisuallyHidden>{label}</VisuallyHidden>}
            </Table.Caption>
            <Table.Thead className={classes.head}>
              <Table.Tr>{head}</Table.Tr>
            </Table.Thead>
            {children}
            {foot && <Table.Tfoot>{foot}</Table.Tfoot>}
          </Table>
        </ScrollRegion>
      </div>
    </div>
  )
}

type HeadProps<Row> = { column: DataColumn<Row>; sort?: 'ascending' | 'descending' | 'none'; children?: ReactNode }

export const HeadCell = <Row,>({ column, sort, children }: HeadProps<Row>) => (
  <Table.Th
    scope="col"
    w={column.width}
    ta={column.align}
    aria-sort={sort}
    {...(column.header ? {} : { 'aria-label': labelOf(column) })}
  >
    {children ?? column.header}
  </Table.Th>
)

type CellProps<Row> = { column: DataColumn<Row>; row: Row; index: number }

export const BodyCell = <Row,>({ column, row, index }: CellProps<Row>) => {
  const shown = {
    ta: column.align,
    className: column.className,
    'data-label': column.header ? labelOf(column) : undefined,
    'data-narrow': column.narrow ?? (column.header ? undefined : 'bare'),
  }
  const content = column.cell(row, index)
  return column.isRowHeader ? (
    <Table.Th scope="row" fw={400} {...shown}>
      {content}
    </Table.Th>
  ) : (
    <Table.Td {...shown}>{content}</Table.Td>
  )
}
