import { createReadStream, readFileSync } from 'node:fs'

import { capabilityBody } from '@duijie/domain/listings/capability.schema.ts'
import { scenarioBody } from '@duijie/domain/listings/scenario.schema.ts'
import { findTerm, lookupTerms } from '@duijie/domain/taxonomy/taxonomy.ts'
import type { Scheme } from '@duijie/domain/taxonomy/term.ts'
import { describe, expect, test } from 'vitest'

import { isMapped, isRejected, type MappedRow, type RowOutcome } from './import-outcome.ts'
import { mapRows, type ImportServices } from './import-rows.ts'
import { parseImportMap } from './maps/parse-map.ts'
import type { ImportMap } from './maps/import-map.schema.ts'
import { openTable, type OpenedTable } from './open-table.ts'
import { collect } from './testing/collect.ts'
import { sharedData } from './testing/real-files.ts'
import { validateWith } from './validate-with.ts'

const federal = sharedData('listings/us-federal-ai-use-cases-2024.csv')
const chinese = sharedData('listings/llms-in-china.md')

const readMap = (name: string): ImportMap => {
  const parsed = parseImportMap(readFileSync(new URL(`../../../examples/maps/${name}`, import.meta.url), 'utf8'))
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems))
  return parsed.map
}

const services = (validate: ImportServices['validate']): ImportServices => ({
  lookupTerms: (text, schemes) => lookupTerms(text, { schemes: schemes as readonly Scheme[] }),
  validate,
})

const run = async (url: URL, map: ImportMap): Promise<{ outcomes: RowOutcome[]; opened: OpenedTable }> => {
  const opened = await openTable(createReadStream(url, { highWaterMark: 4093 }), map)
  const schema = map.kind === 'scenario' ? scenarioBody : capabilityBody
  const outcomes = await collect(mapRows(opened.table, map, services(validateWith(schema))))
  return { outcomes, opened }
}

const unknownTerms = (rows: readonly MappedRow[]): string[] =>
  rows.flatMap(({ body }) =>
    [body['sectors'], body['tasks'], body['modalities'], body['deployments'], body['region'], body['sensitivity']]
      .flat()
      .filter((id) => typeof id === 'string' && !findTerm(id))
      .map(String),
  )

const tally = (values: readonly string[]): Record<string, number> =>
  values.reduce<Record<string, number>>((counts, value) => ({ ...counts, [value]: (counts[value] ?? 0) + 1 }), {})

describe.skipIf(!federal.present)('US federal use cases of ../shared/data/listings, skipped where absent', () => {
  test('every record is accounted for: 2,122 scenarios, and 11 refused because they state no purpose', async () => {
    const { outcomes, opened } = await run(federal.url, readMap('us-federal-2024.yaml'))
    const mapped = outcomes.filter(isMapped)
    expect(opened.encoding()).toMatchObject({
      encoding: 'windows-1252',
      evidence: 'single_bytes',
      damagedBytes: 0,
      damagedAt: [],
    })
    expect(outcomes.map(({ row }) => row)).toEqual(Array.from({ length: 2133 }, (_, index) => index + 2))
    expect(mapped).toHaveLength(2122)
    expect(tally(outcomes.filter(isRejected).map(({ rejected }) => `${rejected.field} ${rejected.reason}`))).toEqual({
      'purpose import.blank': 11,
    })
    expect(new Set(mapped.map(({ externalId }) => externalId)).size).toBe(2122)
    expect(unknownTerms(mapped)).toEqual([])
  })

  test('a second reading gives the same ids and hashes', async () => {
    const map = readMap('us-federal-2024.yaml')
    const [first, second] = [await run(federal.url, map), await run(federal.url, map)]
    expect(second.outcomes).toEqual(first.outcomes)
  })
})

describe.skipIf(!chinese.present)('Chinese large models of ../shared/data/listings, skipped where absent', () => {
  test('every row of the list is a capability of a named vendor in a known province', async () => {
    const { outcomes, opened } = await run(chinese.url, readMap('llms-in-china.yaml'))
    const mapped = outcomes.filter(isMapped)
    expect(outcomes.filter(isRejected)).toEqual([])
    expect(mapped).toHaveLength(247)
    expect(opened.encoding().encoding).toBe('utf-8')
    expect(opened.skipped.map((table) => ({ ...table, missing: table.missing.toSorted() }))).toMatchObject([
      { headers: ['公司', '大模型', '说明'], rows: 18, missing: ['官网', '省市', '类别'].toSorted() },
    ])
    expect(mapped.filter(({ organisationName }) => !organisationName)).toEqual([])
    expect(unknownTerms(mapped)).toEqual([])
    expect(mapped.filter(({ body }) => body['region'] === undefined).map(({ row }) => row)).toEqual([])
  })
})
