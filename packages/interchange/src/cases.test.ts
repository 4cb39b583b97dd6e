import { readFileSync } from 'node:fs'

import { capabilityBody } from '@duijie/domain/listings/capability.schema.ts'
import { scenarioBody } from '@duijie/domain/listings/scenario.schema.ts'
import { lookupTerms } from '@duijie/domain/taxonomy/taxonomy.ts'
import type { Scheme } from '@duijie/domain/taxonomy/term.ts'
import { readDay } from '@duijie/domain/values/day.rules.ts'
import { readFen, readQuantity } from '@duijie/domain/values/quantity.rules.ts'
import { readTruth } from '@duijie/domain/values/truth.rules.ts'
import { describe, expect, test } from 'vitest'

import { readModelCard } from './cards/read-model-card.ts'
import type { MappedRow } from './import-outcome.ts'
import { parseImportMap } from './maps/parse-map.ts'
import { openTable } from './open-table.ts'
import { importTable } from './report/import-table.ts'
import { sharedData } from './testing/real-files.ts'
import { validateWith } from './validate-with.ts'

const cases = sharedData('cases/')
if (!cases.present) process.stderr.write('skipped: the cases of ../shared/data/cases are not beside this checkout\n')

const read = (path: string): Buffer => readFileSync(new URL(path, cases.url))

const findTerms = (text: string, schemes: readonly string[]) =>
  lookupTerms(text, { schemes: schemes as readonly Scheme[] })

const importCase = async (input: string, mapPath: string) => {
  const parsed = parseImportMap(read(mapPath).toString())
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems))
  const { map } = parsed
  const rows: MappedRow[] = []
  const publish = async (row: MappedRow) => {
    rows.push(row)
    return Promise.resolve('imported' as const)
  }
  const validate = validateWith(map.kind === 'scenario' ? scenarioBody : capabilityBody)
  const services = { lookupTerms: findTerms, validate, publish }
  const report = await importTable(await openTable(read(input), map), map, services, { dryRun: true })
  return { report, titles: rows.map(({ body }) => Object.values(body['title'] ?? {}).join()) }
}

const linesOf = (path: string, kind: string): string[] =>
  read(path)
    .toString()
    .split('\n')
    .map((line) => line.split('\t'))
    .flatMap(([name, text]) => (name === kind && text !== undefined ? [text] : []))

describe.skipIf(!cases.present)('cases 03 and 04: tables that cannot be read are named', () => {
  test.each([
    ['03-markdown-table-not-seen', { line: 3, rows: 2, reason: 'import.delimiter_row_differs' }],
    ['04-skipped-table-not-told', { line: 3, rows: 2, missing: ['机构'] }],
  ])('%s', async (folder, table) => {
    const { report } = await importCase(`${folder}/input.md`, `${folder}/map.yaml`)
    expect(report).toMatchObject({ outcome: 'nothing_read', skippedTables: [table] })
  })
})

test.skipIf(!cases.present)(
  'case 05: what was cut, unknown, unreadable and damaged is listed by row and field',
  async () => {
    const folder = '05-notes-and-damage-not-told'
    const { report } = await importCase(`${folder}/input.csv`, `${folder}/map.yaml`)
    expect(
      report.notes.map(({ row, field, code, count }) => [row, field, code, count].filter(Boolean).join(' ')),
    ).toEqual([
      '2 title.en import.truncated',
      '2 summary.en import.truncated',
      '2 sectors import.value_unknown',
      '2 budgetMaximumFen import.money_unreadable',
      '3 import.damaged_bytes 1',
    ])
  },
)

test.skipIf(!cases.present)('case 06: Big5 and Shift_JIS are read, told or stated', async () => {
  const folder = '06-big5-becomes-garbage'
  for (const map of ['map.yaml', 'map-big5.yaml'])
    expect((await importCase(`${folder}/input.csv`, `${folder}/${map}`)).titles).toEqual([
      '鋼板瑕疵檢測',
      '病歷品質控制',
    ])
  const japanese = await importCase(`${folder}/sjis.csv`, `${folder}/map.yaml`)
  expect([japanese.report.encoding, japanese.report.damagedBytes]).toEqual(['shift_jis', 0])
})

test.skipIf(!cases.present)('case 07: a hint and a title are no headers', async () => {
  const folder = '07-sep-hint-and-title-row'
  for (const input of ['input.csv', 'titlerow.csv'])
    expect(await importCase(`${folder}/${input}`, `${folder}/map.yaml`)).toMatchObject({
      titles: ['钢板检测'],
      report: { outcome: 'complete', rows: 1 },
    })
})

test.skipIf(!cases.present)('case 09: dates as spreadsheets write them', () => {
  const days = linesOf('09-dates-of-spreadsheets/input.txt', 'date').map((text) => readDay(text))
  expect(days).toEqual(days.map(() => ({ value: '2024-01-05', notes: [] })))
  expect(days).toHaveLength(7)
})

test.skipIf(!cases.present)('case 10: amounts as people write them', () => {
  const input = '10-amounts-as-people-write-them/input.txt'
  expect(linesOf(input, 'money').map((text) => readFen(text))).toEqual([
    ...[2_000_000_000, 300_000_000, 50_000_000, 50_000_000, 50_000_000].map((value) => ({ value, notes: [] })),
    { problem: 'ambiguous' },
  ])
  expect(linesOf(input, 'number').map((text) => readQuantity(text))).toEqual([
    { value: 12_000_000, notes: [] },
    { value: 10_237.65, notes: [] },
    { value: 1234.56, notes: [] },
  ])
  expect(linesOf(input, 'boolean').map(readTruth)).toEqual([true, false, true])
})

describe.skipIf(!cases.present)('case 12: heads of model cards', () => {
  const card = (name: string) =>
    readModelCard(read(`12-model-card-head/${name}.md`).toString(), { lookupTerms: findTerms })

  test('a long list of languages keeps Chinese and English, and a licence of its own keeps its name', () => {
    const { body, flags } = card('many-languages')
    expect(body).toMatchObject({ licence: 'demo-open-1.1', languages: expect.arrayContaining(['zh', 'en']) })
    expect(flags.map(({ code }) => code)).toEqual(['card.languages_cut'])
  })

  test('languages and licences as words', () => {
    const { body, flags } = card('language-words')
    expect([body['languages'], body['licence'], flags]).toEqual([['en', 'zh'], 'apache-2.0', []])
  })

  test.each(['setext', 'html-title'])('the title of %s', (name) => {
    const { body } = card(name)
    expect(body['title']).toEqual({ en: 'Demo Detector' })
    expect(JSON.stringify(body['summary'])).not.toContain('Demo')
  })
})
