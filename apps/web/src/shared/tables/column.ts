import type { ReactNode } from 'react'

/** A column of a table over rows of one type. */
export type DataColumn<Row> = {
  id: string
  /** The heading; empty for a column of buttons, whose name is `label` then. */
  header: ReactNode
  /** The heading in words, where it is no text itself. */
  label?: string
  cell: (row: Row, index: number) => ReactNode
  /** What rows are sorted by; a column without it cannot be sorted. What has no value stands last. */
  sortBy?: (row: Row) => string | number | undefined
  width?: number | string
  align?: 'end'
  /** Names its row: read out before every other cell of it. */
  isRowHeader?: boolean
  /** On a phone a row is a card: a line without its heading, or none. */
  narrow?: 'bare' | 'hidden'
  className?: string
}

export const labelOf = <Row>({ header, label }: DataColumn<Row>): string =>
  label ?? (typeof header === 'string' ? header : '')
