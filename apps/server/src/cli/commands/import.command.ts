import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'

import {
  importListing,
  previewImport,
  type ImportedRow,
  type ImportVerdict,
} from '@duijie/api/areas/market/listings/import.service.ts'
import { hasFailed, type ImportReport } from '@duijie/domain/imports/import-report.schema.ts'
import { listingBody } from '@duijie/domain/listings/body.schema.ts'
import { lookupTerms } from '@duijie/domain/taxonomy/taxonomy.ts'
import type { Scheme } from '@duijie/domain/taxonomy/term.ts'
import type { MappedRow } from '@duijie/interchange/import-outcome.ts'
import type { ImportMap } from '@duijie/interchange/maps/import-map.schema.ts'
import { parseImportMap } from '@duijie/interchange/maps/parse-map.ts'
import { openTable } from '@duijie/interchange/open-table.ts'
import { importTable } from '@duijie/interchange/report/import-table.ts'
import { validateWith } from '@duijie/interchange/validate-with.ts'
import type { Runtime } from '../../runtime/open-runtime.ts'
import { required, UsageError, type Call, type Command } from '../command.ts'
import { reportText } from '../import-report-text.ts'
import { followSearch, withRuntime } from '../with-runtime.ts'

const readMap = async (path: string, kind: ImportMap['kind']): Promise<ImportMap> => {
  const parsed = parseImportMap(await readFile(path, 'utf8'))
  if ('problems' in parsed)
    throw new UsageError(parsed.problems.map((problem) => `${path}: ${problem.path} ${problem.message}`).join('\n'))
  if (parsed.map.kind !== kind) throw new UsageError(`${path} describes ${parsed.map.kind} listings, not ${kind}`)
  return parsed.map
}

const toRow = (outcome: MappedRow, map: ImportMap, organisationName: string | undefined): ImportedRow => ({
  organisation: {
    name: required(organisationName ?? outcome.organisationName, '--organisation'),
    kind: map.organisation?.kind ?? (map.kind === 'scenario' ? 'industry' : 'vendor'),
  },
  externalId: outcome.externalId,
  contentHash: outcome.contentHash,
  body: listingBody.parse(outcome.body),
})

const progressEvery = 500

type Job = {
  path: string
  map: ImportMap
  organisation: string | undefined
  dryRun: boolean
  progress: (rows: number) => void
}

const importServices = {
  lookupTerms: (text: string, schemes: readonly string[]) =>
    lookupTerms(text, { schemes: schemes as readonly Scheme[] }),
  validate: validateWith(listingBody),
}

/** Streams the file row by row; each row is imported whole or reported with a field and a reason. */
const importFile = async (
  { deps }: Runtime,
  { path, map, organisation, dryRun, progress }: Job,
): Promise<ImportReport> => {
  const publish = (outcome: MappedRow): Promise<ImportVerdict> => {
    const row = toRow(outcome, map, organisation)
    return dryRun ? previewImport(deps, row) : importListing(deps, row)
  }
  const onRow = (rows: number): void => {
    if (rows % progressEvery === 0) progress(rows)
  }
  return importTable(
    await openTable(createReadStream(path), map),
    map,
    { ...importServices, publish },
    { dryRun, onRow },
  )
}

const kinds: Record<string, ImportMap['kind']> = { scenarios: 'scenario', capabilities: 'capability' }

const readJob = async (call: Call): Promise<Job> => {
  const kind = kinds[call.words[0] ?? '']
  if (!kind) throw new UsageError('import needs scenarios or capabilities')
  const path = required(call.words[1], 'FILE')
  const map = await readMap(required(call.option('map'), '--map'), kind)
  const organisation = call.option('organisation')
  if (!organisation && !map.organisation)
    throw new UsageError('--organisation is missing, and the map names no organisation column')
  const progress = (rows: number) => {
    process.stderr.write(`  ${rows} rows…\n`)
  }
  return { path, map, organisation, dryRun: call.flag('dry-run'), progress }
}

export const importCommand: Command = {
  name: 'import',
  usage: 'import scenarios|capabilities FILE --map MAP.yaml [--organisation NAME] [--dry-run] [--json]',
  summary: 'Import listings from a CSV file or a Markdown table; every row is accounted for.',
  options: {
    map: { type: 'string', help: 'YAML file that says which column is what' },
    organisation: { type: 'string', help: 'organisation that publishes the rows, unless the map names a column' },
    'dry-run': { type: 'boolean', help: 'change nothing, report what would happen' },
  },
  run: async (call, print) => {
    const job = await readJob(call)
    await withRuntime(async (runtime) => {
      const report = await importFile(runtime, job)
      if (!job.dryRun) await followSearch(runtime)
      print(call.json ? JSON.stringify(report) : reportText(report))
      if (hasFailed(report)) process.exitCode = 1
    })
  },
}
