import type { Selectable } from 'kysely'

export type ImportBatchTable = {
  id: string
  organisation_id: string
  kind: string
  file_name: string
  /** 1 where listings went to review at once. */
  submit: number
  /** Rows that the table holds. */
  row_count: number
  /** Rows up to this one have been taken; what is sent again is not counted again. */
  last_row: number
  imported: number
  duplicates: number
  problems: number
  started_by: string
  created_at: string
  finished_at: string | null
  undone_by: string | null
  undone_at: string | null
}
export type ImportBatchRow = Selectable<ImportBatchTable>

/** Which row of which import a listing was made of. */
export type ImportedRowTable = { import_id: string; source_row: number; listing_id: string }
