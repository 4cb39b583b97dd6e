import type { ImportReport } from '@duijie/domain/imports/import-report.schema.ts'

import { cardOutcomes, type CardFile, type CardOptions } from '../cards/card-outcomes.ts'
import type { ImportServices } from '../import-rows.ts'
import { createAccount } from './import-account.ts'
import { importOutcomes, type ImportOptions, type Publish } from './import-table.ts'

/** Imports model cards and gives the account of all of them; a row of the report is a card. */
export const importCards = async (
  files: AsyncIterable<CardFile> | Iterable<CardFile>,
  services: ImportServices & { publish: Publish },
  { dryRun, onRow, needHead }: ImportOptions & CardOptions,
): Promise<ImportReport> => {
  const account = createAccount()
  await importOutcomes(cardOutcomes(files, services, { needHead }), services.publish, account, onRow)
  if (account.rows() === 0) account.problem({ code: 'import.no_cards' })
  const encoding = {
    encoding: 'utf-8',
    evidence: 'valid_utf8',
    damagedBytes: 0,
    damagedAt: [],
    damagedLines: new Map(),
  } as const
  return account.report({ dryRun, skippedTables: [], encoding: { ...encoding, damagedAt: [] } })
}
