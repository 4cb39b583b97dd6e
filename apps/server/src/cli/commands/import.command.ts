import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'

import { z } from 'zod'

import {
  importListing,
  previewImport,
  type ImportedRow,
  type ImportVerdict,
} from '@duijie/api/areas/market/listings/import.service.ts'
import type { NewStanding } from '@duijie/api/areas/identity/organisations/organisations.api.ts'
import { hasFailed, type ImportReport } from '@duijie/domain/imports/import-report.schema.ts'
import { capabilityBody } from '@duijie/domain/listings/capability.schema.ts'
import { computeBody } from '@duijie/domain/listings/compute.schema.ts'
import { datasetBody } from '@duijie/domain/listings/dataset.schema.ts'
import { scenarioBody } from '@duijie/domain/listings/scenario.schema.ts'
import { listingBody } from '@duijie/domain/listings/body.schema.ts'
import { lookupTerms } from '@duijie/domain/taxonomy/taxonomy.ts'
import type { Scheme } from '@duijie/domain/taxonomy/term.ts'
import type { MappedRow } from '@duijie/interchange/import-outcome.ts'
import type { ImportMap } from '@duijie/interchange/maps/import-map.schema.ts'
import { parseImportMap } from '@duijie/interchange/maps/parse-map.ts'
import { openTable } from '@duijie/interchange/open-table.ts'
import { importCards } from '@duijie/interchange/report/import-cards.ts'
import { unknownTargets } from '@duijie/interchange/maps/unknown-targets.ts'
import { importTable } from '@duijie/interchange/report/import-table.ts'
import { validateWith } from '@duijie/interchange/validate-with.ts'
import type { Runtime } from '../../runtime/open-runtime.ts'
import { required, UsageError, type Call, type Command } from '../command.ts'
import { isCardSource, readCardFiles } from '../card-files.ts'
import { reportJson, reportText } from '../import-report-text.ts'
import { followSearch, withRuntime } from '../with-runtime.ts'

const readMap = async (path: string, kind: ImportMap['kind']): Promise<ImportMap> => {
  const parsed = parseImportMap(await readFile(path, 'utf8'))
  if ('problems' in parsed)
    throw new UsageError(parsed.problems.map((problem) => `${path}: ${problem.path} ${problem.message}`).join('\n'))
  if (parsed.map.kind !== kind) throw new UsageError(`${path} describes ${parsed.map.kind} listings, not ${kind}`)
  const unknown = unknownTargets(parsed.map, schemas[kind])
  if (unknown.length > 0) throw new UsageError(unknown.map((field) => `${path}: a ${kind} has no ${field}`).join('\n'))
  return parsed.map
}

type Owner = { name: string | undefined } & Pick<ImportedRow['organisation'], 'kind' | 'standing'>

const toRow = (outcome: MappedRow, owner: Owner): ImportedRow => ({
  organisation: { ...owner, name: owner.name ?? outcome.organisationName ?? '' },
  externalId: outcome.externalId,
  contentHash: outcome.contentHash,
  body: listingBody.parse(outcome.body),
})

const progressEvery = 500

type Job = { path: string; owner: Owner; dryRun: boolean; progress: (rows: number) => void } & (
  | { map: ImportMap }
  | { cards: 'file' | 'folder' }
)

const schemas = { scenario: scenarioBody, capability: capabilityBody, dataset: datasetBody, compute: computeBody }

const importServices = {
  lookupTerms: (text: string, schemes: readonly string[]) =>
    lookupTerms(text, { schemes: schemes as readonly Scheme[] }),
  validate: validateWith(listingBody),
}

/** Reads row by row, or card by card; each is imported whole or reported with a field and a reason. */
const importFrom = async ({ deps }: Runtime, job: Job): Promise<ImportReport> => {
  const { path, owner, dryRun, progress } = job
  const publish = (outcome: MappedRow): Promise<ImportVerdict> => {
    const row = toRow(outcome, owner)
    return dryRun ? previewImport(deps, row) : importListing(deps, row)
  }
  const onRow = (rows: number): void => {
    if (rows % progressEvery === 0) progress(rows)
  }
  const services = { ...importServices, publish }
  if ('cards' in job)
    return importCards(readCardFiles(path, job.cards), services, { dryRun, onRow, needHead: job.cards === 'folder' })
  return importTable(await openTable(createReadStream(path), job.map), job.map, services, { dryRun, onRow })
}

const kinds: Record<string, ImportMap['kind']> = { scenarios: 'scenario', capabilities: 'capability' }

/** A Markdown file without a map is a model card; everything else needs one. */
const readSource = async (
  path: string,
  kind: ImportMap['kind'],
  mapPath: string | undefined,
): Promise<{ map: ImportMap } | { cards: 'file' | 'folder' }> => {
  const cards = await isCardSource(path)
  if (mapPath === undefined && kind === 'capability' && cards) return { cards }
  if (cards === 'folder')
    throw new UsageError(`${path} is a folder; only capabilities are read from one, as model cards`)
  return { map: await readMap(required(mapPath, '--map'), kind) }
}

/** Nobody of an organisation that only stands in a file is here: it is listed with its source, unless it is said to be a member. */
const standingOf = (call: Call, path: string, map: ImportMap | undefined): NewStanding => {
  if (call.flag('members') || map?.members) return { membership: 'member' }
  const stated = call.option('source')
  if (stated !== undefined && !z.url({ protocol: /^https?$/ }).safeParse(stated).success)
    throw new UsageError(`--source is no http(s) address: ${stated}`)
  // Without an address the file itself is the source.
  return { membership: 'listed', sourceUrl: stated ?? map?.source ?? `file:${basename(path)}` }
}

const readJob = async (call: Call): Promise<Job> => {
  const kind = kinds[call.words[0] ?? '']
  if (!kind) throw new UsageError('import needs scenarios or capabilities')
  const path = required(call.words[1], 'FILE')
  const source = await readSource(path, kind, call.option('map'))
  const named = 'map' in source ? source.map.organisation : undefined
  const [name, dryRun] = [call.option('organisation'), call.flag('dry-run')]
  if (!name && 'map' in source && !named)
    throw new UsageError('--organisation is missing, and the map names no organisation column')
  if (!name && 'cards' in source && !dryRun)
    throw new UsageError('--organisation is missing: a model card does not say whose listing it is')
  const progress = (rows: number) => {
    process.stderr.write(call.say(`  ${rows} 行…\n`, `  ${rows} rows…\n`))
  }
  const map = 'map' in source ? source.map : undefined
  const kindOfNew = named?.kind ?? (kind === 'scenario' ? 'industry' : 'vendor')
  const owner = { name, kind: kindOfNew, standing: standingOf(call, path, map) } as const
  return { path, owner, dryRun, progress, ...source }
}

export const importCommand: Command = {
  name: 'import',
  usage:
    'import scenarios|capabilities FILE --map MAP.yaml | capabilities README.md|FOLDER [--organisation NAME] [--source URL | --members] [--dry-run] [--lang zh|en] [--json]',
  summary:
    'Import listings from a CSV file or a Markdown table, or model cards without a map; every row and every changed value is accounted for. Exit code 1 where nothing, or not all, could be read.',
  options: {
    map: { type: 'string', help: 'YAML file that says which column is what' },
    organisation: { type: 'string', help: 'organisation that publishes the rows, unless the map names a column' },
    source: { type: 'string', help: 'where the facts are public: new organisations are listed under it, not members' },
    members: { type: 'boolean', help: 'new organisations are verified members' },
    'dry-run': { type: 'boolean', help: 'change nothing, report what would happen' },
  },
  run: async (call, print) => {
    const job = await readJob(call)
    await withRuntime(async (runtime) => {
      const report = await importFrom(runtime, job)
      if (!job.dryRun) await followSearch(runtime)
      print(call.json ? reportJson(report) : reportText(report, call.language))
      if (hasFailed(report)) process.exitCode = 1
    })
  },
}
