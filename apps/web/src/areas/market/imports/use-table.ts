import { useMemo, useState } from 'react'

import type { ColumnMapping } from '@duijie/domain/imports/import-batch.schema.ts'
import { suggestColumns, type ColumnChoice } from '@duijie/domain/imports/suggest-columns.ts'
import type { ListingKind } from '@duijie/domain/listings/listing.schema.ts'
import { guessHeaderRow, type GridRow } from '@duijie/interchange/tables/grid.ts'
import { uniqueHeaders } from '@duijie/interchange/tables/table.ts'

import type { ReadTable } from './read-table.ts'

/** A file that was read, by its name; '' for pasted cells. */
export type Source = { name: string; table: ReadTable }

export type Column = { header: string; samples: string[] }

/** The table that is chosen of a source, what its columns fill, and what can be changed about it. */
export type ChosenTable = {
  columns: Column[]
  rows: GridRow[]
  /** Rows above the headers, which are not imported. */
  above: GridRow[]
  headerRow: number
  sheet: number
  choices: (ColumnChoice | undefined)[]
  mapping: ColumnMapping[]
  chooseSheet: (sheet: number) => void
  chooseHeader: (headerRow: number) => void
  choose: (column: number, choice: ColumnChoice | undefined) => void
}

const sampled = 3

const columnsOf = (head: GridRow | undefined, rows: readonly GridRow[]): Column[] => {
  const width = Math.max(head?.cells.length ?? 0, ...rows.slice(0, 500).map(({ cells }) => cells.length))
  const headers = uniqueHeaders(Array.from({ length: width }, (_, at) => head?.cells[at] ?? ''))
  return headers.map((header, at) => {
    const filled = rows.map(({ cells }) => (cells[at] ?? '').trim()).filter(Boolean)
    return { header, samples: [...new Set(filled)].slice(0, sampled) }
  })
}

/** Columns that hold nothing at all are not offered: spreadsheets end in many of them. */
const isUsed = ({ header, samples }: Column): boolean => samples.length > 0 || !/^#\d+$/.test(header)

const trimmed = (columns: Column[]): Column[] => columns.slice(0, columns.findLastIndex(isUsed) + 1)

type Settings = { sheet: number; header: number; choices: (ColumnChoice | undefined)[] | undefined }

/** What is chosen of a source; anything that was not chosen by hand is suggested. */
export const useTable = (source: Source | undefined, kind: ListingKind): ChosenTable | undefined => {
  const first = source?.table.sheets.findIndex(({ rows }) => rows.length > 0) ?? -1
  const sheetOf = (at: number) => source?.table.sheets[at]
  const initial = (at: number): Settings => {
    return { sheet: at, header: guessHeaderRow(sheetOf(at)?.rows ?? []), choices: undefined }
  }
  const [settings, setSettings] = useState(() => initial(Math.max(0, first)))
  const grid = sheetOf(settings.sheet)
  const { header } = settings
  const read = useMemo(() => {
    const rows = grid?.rows ?? []
    const below = rows.slice(header + 1)
    const columns = trimmed(columnsOf(rows[header], below))
    return { rows: below, above: rows.slice(0, header), columns, suggested: suggestColumns(kind, columns) }
  }, [grid, header, kind])
  if (!source || !grid) return undefined
  const choices = settings.choices ?? read.suggested
  const mapping = choices.flatMap((choice, column) => (choice ? [{ column, ...choice }] : []))
  return {
    ...read,
    choices,
    mapping,
    sheet: settings.sheet,
    headerRow: header,
    chooseSheet: (sheet) => setSettings(initial(sheet)),
    chooseHeader: (headerRow) => setSettings({ ...settings, header: headerRow, choices: undefined }),
    choose: (column, choice) => {
      const freed = choices.map((other) => (choice && other?.field === choice.field ? undefined : other))
      setSettings({ ...settings, choices: freed.with(column, choice) })
    },
  }
}
