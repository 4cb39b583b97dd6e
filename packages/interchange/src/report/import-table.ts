import { DomainError } from '@duijie/domain/shared/domain-error.ts'
import type { ImportReport } from '@duijie/domain/imports/import-report.schema.ts'

import { SourceRefused } from '../encoding/source-refused.ts'
import { isMapped, isRepeated, type MappedRow, type RejectedRow, type RowOutcome } from '../import-outcome.ts'
import { mapRows, type ImportServices } from '../import-rows.ts'
import type { ImportMap } from '../maps/import-map.schema.ts'
import type { OpenedTable } from '../open-table.ts'
import { createAccount, type ImportAccount } from './import-account.ts'

/** What publishing a row came to. Throws a DomainError where the row is refused. */
export type Publish = (row: MappedRow) => Promise<'imported' | 'unchanged'>

export type ImportOptions = { dryRun: boolean; onRow?: (rows: number) => void }

const publishOne = async (outcome: MappedRow, publish: Publish, account: ImportAccount): Promise<void> => {
  try {
    account.published(outcome, await publish(outcome))
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const { row, line, lastLine, file, externalId } = outcome
    const rejected = { field: '', reason: error.code }
    const refused: RejectedRow = { row, line, lastLine, file, externalId, rejected, issues: [rejected] }
    account.rejected(refused)
  }
}

/** Publishes each outcome in turn and accounts for it. */
export const importOutcomes = async (
  outcomes: AsyncIterable<RowOutcome> | Iterable<RowOutcome>,
  publish: Publish,
  account: ImportAccount,
  onRow?: (rows: number) => void,
): Promise<void> => {
  for await (const outcome of outcomes) {
    if (isMapped(outcome)) await publishOne(outcome, publish, account)
    else if (isRepeated(outcome)) account.repeated(outcome)
    else account.rejected(outcome)
    onRow?.(account.rows())
  }
}

/** Imports an opened table by a map, row by row as it streams by, and gives the account of all of it. */
export const importTable = async (
  opened: OpenedTable,
  map: ImportMap,
  services: ImportServices & { publish: Publish },
  options: ImportOptions,
): Promise<ImportReport> => {
  const account = createAccount()
  for (const note of opened.notes) account.note(note)
  for (const column of opened.missingColumns) account.problem({ code: 'import.column_missing', field: column })
  try {
    if (opened.missingColumns.length > 0 || opened.table.headers.length === 0)
      for await (const row of opened.table.rows) account.unread(row)
    else await importOutcomes(mapRows(opened.table, map, services), services.publish, account, options.onRow)
  } catch (error) {
    // Only far into a file may it show that its encoding cannot be told.
    if (!(error instanceof SourceRefused)) throw error
    account.stop({ code: error.code, ...(error.detail ? { detail: error.detail } : {}) })
  }
  for (const problem of opened.problems) account.problem(problem)
  return account.report({ dryRun: options.dryRun, skippedTables: opened.skipped, encoding: opened.encoding() })
}
