import { z } from 'zod'

import { listingKind, listingStatus } from '../listings/listing.schema.ts'
import { idText } from '../shared/id.schema.ts'
import { safeText } from '../shared/safe-text.schema.ts'
import { importLimits } from './import-limits.ts'
import { importIssue, importNote } from './import-report.schema.ts'

const columnAt = z
  .number()
  .int()
  .min(0)
  .max(importLimits.columns - 1)

/** Which field a column fills; `unit` is what a bare number of money counts. */
export const columnMapping = z.object({
  column: columnAt,
  field: z.string().max(64),
  unit: z.enum(['yuan', 'wan']).optional(),
})
export type ColumnMapping = z.infer<typeof columnMapping>

/** One row of a table. `refused` are cells that the reader of the file could not read, such as a formula's error. */
export const tableRow = z.object({
  /** As the spreadsheet counts it. */
  row: z.number().int().min(1).max(10_000_000),
  cells: z.array(z.string().max(importLimits.cellCharacters)).max(importLimits.columns),
  refused: z
    .array(z.object({ column: columnAt, reason: z.string().max(80), before: z.string().max(200) }))
    .max(importLimits.columns)
    .default([]),
})
export type TableRow = z.infer<typeof tableRow>

/** Some rows of a table and how to read them, at most as many as one call takes. */
export const tablePart = z.object({
  mapping: z.array(columnMapping).min(1).max(importLimits.columns),
  rows: z.array(tableRow).min(1).max(importLimits.rowsPerCall),
})
export type TablePart = z.infer<typeof tablePart>

/** ready: becomes or became a listing · duplicate: is there already · problem: cannot be imported. */
export const rowVerdict = z.enum(['ready', 'duplicate', 'problem'])

/** What is to be known of one row: every row that was sent gives exactly one. */
export const importRowResult = z.object({
  row: z.number().int(),
  verdict: rowVerdict,
  title: z.string(),
  externalId: z.string().optional(),
  contentHash: z.string().optional(),
  /** The listing that was made of it, or that is there already. */
  listingId: z.string().optional(),
  /** The earlier row of the same table that says the same. */
  duplicateOf: z.number().int().optional(),
  /** The listing that is there already says something else; it was left as it is. */
  differs: z.boolean().optional(),
  /** Why it cannot be imported. */
  issues: z.array(importIssue),
  /** What a draft of it still lacks before it can be submitted. */
  gaps: z.array(importIssue),
  /** Every value that is not what stands in the cell. */
  notes: z.array(importNote.pick({ field: true, code: true, before: true, after: true, count: true })),
})
export type ImportRowResult = z.infer<typeof importRowResult>

export const startImportInput = z.object({
  organisationId: idText,
  kind: listingKind,
  /** Name of the file, '' for pasted cells. */
  fileName: safeText(200),
  rows: z.number().int().min(1).max(importLimits.rows),
  /** Whether listings go to review at once; otherwise they are drafts. */
  submit: z.boolean(),
})

/** One import as the list of past ones shows it. */
export const importBatchView = z.object({
  id: z.string(),
  kind: listingKind,
  fileName: z.string(),
  submit: z.boolean(),
  startedBy: z.string(),
  startedAt: z.string(),
  rows: z.number().int(),
  imported: z.number().int(),
  duplicates: z.number().int(),
  problems: z.number().int(),
  /** running: rows may still come · finished · stopped: its rest was left out · undone. */
  state: z.enum(['running', 'finished', 'stopped', 'undone']),
})
export type ImportBatchView = z.infer<typeof importBatchView>

/** What taking an import back came to. */
export const importUndone = z.object({
  withdrawn: z.number().int(),
  /** Listings that somebody has touched since and that stay, the first hundred of `keptCount`. */
  kept: z.array(z.object({ id: z.string(), title: z.string(), status: listingStatus })),
  keptCount: z.number().int(),
})
export type ImportUndone = z.infer<typeof importUndone>
