import { z } from 'zod'

/**
 * Where something stands in a source. `row` is how a spreadsheet counts it (the header is row 1; of a Markdown file the
 * number of the line; of a folder of cards the number of the card), `line` the physical line; 0 is the file as a whole.
 */
const place = { row: z.int().min(0), line: z.int().min(0), file: z.string().optional() }

/** A value or a row that was changed, left out or damaged on its way. */
export const importNote = z.object({
  ...place,
  /** Field of the listing (`title.en`), or '' for the whole row. */
  field: z.string(),
  /** Stable, such as `import.truncated`. */
  code: z.string(),
  /** What the source says and what became of it; absent where there is nothing to show. Long texts are clipped. */
  before: z.string().optional(),
  after: z.string().optional(),
  /** How many: items left out of a list, bytes that could not be read. */
  count: z.int().optional(),
})
export type ImportNote = z.infer<typeof importNote>

/** Why a row was refused. `reason` is a stable code or the import map's own words. */
export const importIssue = z.object({ field: z.string(), reason: z.string(), before: z.string().optional() })

export const importRejection = z.object({
  ...place,
  externalId: z.string().optional(),
  /** The first of `issues`. */
  ...importIssue.shape,
  issues: z.array(importIssue),
})
export type ImportRejection = z.infer<typeof importRejection>

export const repeatedRow = z.object({ ...place, duplicateOf: z.int() })

/** A table of the file that was not read. `missing` are the columns for want of which it was left aside. */
export const skippedTable = z.object({
  line: z.int(),
  headers: z.array(z.string()),
  rows: z.int(),
  reason: z.string(),
  missing: z.array(z.string()),
})
export type SkippedTable = z.infer<typeof skippedTable>

/** What is wrong with the file as a whole: a code, and the line, column or value that it is about. */
export const importProblem = z.object({
  code: z.string(),
  line: z.int().optional(),
  field: z.string().optional(),
  detail: z.string().optional(),
})
export type ImportProblem = z.infer<typeof importProblem>

/**
 * `complete`: read to its end, with whatever notes and rejections. `cut_short`: the end could not be read.
 * `nothing_read`: no row came through.
 */
export const importOutcome = z.enum(['complete', 'cut_short', 'nothing_read'])

/**
 * The account of one import: every row of the source stands in exactly one of the counts, so that
 * `rows = imported + unchanged + rejected.length + unread`, and every value that was changed has a note.
 */
export const importReport = z.object({
  outcome: importOutcome,
  dryRun: z.boolean(),
  rows: z.int(),
  /** New and changed listings; with `dryRun` those that would be. */
  imported: z.int(),
  /** Rows that change nothing, those in `repeated` among them. */
  unchanged: z.int(),
  repeated: z.array(repeatedRow),
  rejected: z.array(importRejection),
  /** Rows of tables that could not be read at all. */
  unread: z.int(),
  notes: z.array(importNote),
  problems: z.array(importProblem),
  skippedTables: z.array(skippedTable),
  encoding: z.string(),
  /** How the encoding is known: `stated`, `byte_order_mark`, `valid_utf8` … */
  evidence: z.string(),
  damagedBytes: z.int(),
})
export type ImportReport = z.infer<typeof importReport>

/** Whether the caller must look before they go on: an import that read nothing, or not all, has failed. */
export const hasFailed = ({ outcome }: Pick<ImportReport, 'outcome'>): boolean => outcome !== 'complete'
