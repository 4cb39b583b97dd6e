import { DomainError } from '@duijie/domain/shared/domain-error.ts'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { parseImportMap } from '../maps/parse-map.ts'
import { openTable } from '../open-table.ts'
import { inChunks } from '../testing/collect.ts'
import { writeCsv } from '../tables/write-csv.ts'
import { importTable, type Publish } from './import-table.ts'

const importText = async (
  source: string | Iterable<Uint8Array>,
  yaml: string,
  publish: Publish = async () => Promise.resolve('imported'),
) => {
  const parsed = parseImportMap(`version: 1\nkind: scenario\n${yaml}`)
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems))
  const services = { lookupTerms: () => [], validate: () => [], publish }
  return importTable(
    await openTable(typeof source === 'string' ? Buffer.from(source) : source, parsed.map),
    parsed.map,
    services,
    { dryRun: false },
  )
}

test('every value that was cut, unknown or unreadable is noted with what it was and what became of it', async () => {
  const report = await importText(
    'id,name,topic,budget\n1,A name that is too long,Rail,soon\n2,Short,Road,5\n',
    `format: csv
externalId: { column: id }
fields:
  title.en: { column: name, maxLength: 8 }
  sectors: { column: topic, translate: { otherwise: drop, values: { Road: G } } }
  budgetMaximumFen: { column: budget, parse: money, unreadable: drop }
`,
  )
  expect(report).toMatchObject({ outcome: 'complete', rows: 2, imported: 2, rejected: [] })
  expect(report.notes).toEqual([
    {
      row: 2,
      line: 2,
      field: 'title.en',
      code: 'import.truncated',
      before: 'A name that is too long',
      after: 'A name…',
    },
    { row: 2, line: 2, field: 'sectors', code: 'import.value_unknown', before: 'Rail' },
    { row: 2, line: 2, field: 'budgetMaximumFen', code: 'import.money_unreadable', before: 'soon' },
  ])
})

const titles = 'format: csv\nexternalId: { column: id }\nfields: { title.en: t }\n'

test('a damaged byte is counted at the row on whose lines it stands, and beside rows at its line', async () => {
  const bytes = Buffer.from(
    'id,t,\xe9\n1,"a\nb\xe9c"\n2,caf\xc3\xa9 \xe9\xe9\n3,\xc3\xa9t\xc3\xa9 \xc3\xa9t\xc3\xa9 \xc3\xa9t\xc3\xa9\n',
    'latin1',
  )
  const report = await importText([bytes], titles)
  expect(report.damagedBytes).toBe(4)
  expect(report.notes.filter(({ code }) => code === 'import.damaged_bytes')).toEqual([
    { row: 0, line: 1, field: '', code: 'import.damaged_bytes', count: 1 },
    { row: 2, line: 2, field: '', code: 'import.damaged_bytes', count: 1 },
    { row: 3, line: 4, field: '', code: 'import.damaged_bytes', count: 2 },
  ])
})

test('a column that the file lacks is said once, and its rows are counted as not read', async () => {
  const report = await importText(
    'id,x\n1,2\n2,3\n',
    'format: csv\nexternalId: { column: id }\nfields: { title.en: [{ column: name }] }\n',
  )
  expect(report).toMatchObject({
    outcome: 'nothing_read',
    rows: 2,
    unread: 2,
    rejected: [],
    problems: [{ code: 'import.column_missing', field: 'name' }],
  })
})

test('a table that lacks a column is named with the column, and reading nothing is a failure', async () => {
  const report = await importText(
    '|id|name|\n|-|-|\n|1|a|\n|2|b|\n',
    'format: markdown\nexternalId: { column: id }\nfields: { title.en: title }\n',
  )
  expect(report).toMatchObject({
    outcome: 'nothing_read',
    skippedTables: [{ line: 1, headers: ['id', 'name'], rows: 2, missing: ['title'] }],
  })
})

test('tables of one file whose headers are written differently are read alike', async () => {
  const report = await importText(
    '|ID|T|\n|-|-|\n|1|a|\n\n|t|id|\n|-|-|\n|b|2|\n',
    'format: markdown\nexternalId: { column: id }\nrequire: [t]\nfields: { title.en: t }\n',
  )
  expect(report).toMatchObject({ imported: 2, rejected: [] })
})

test('a row that the platform refuses is rejected with its code, and the others go on', async () => {
  const report = await importText('id,t\n1,a\n2,b\n', titles, async ({ externalId }) => {
    if (externalId === '1') throw new DomainError('invalid', 'listing.refused')
    return Promise.resolve('unchanged')
  })
  expect(report).toMatchObject({ unchanged: 1, rejected: [{ row: 2, reason: 'listing.refused', externalId: '1' }] })
})

test('every row of any table stands in exactly one count', async () => {
  const cell = fc.constantFrom('', '1', '2', 'a', 'b', '"', 'x\ny', '，')
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 12 }), async (records) => {
      const report = await importText([...writeCsv(['id', 't'], records)].join(''), titles)
      const { imported, unchanged, rejected, unread } = report
      expect(imported + unchanged + rejected.length + unread).toBe(records.length)
      expect(report.rows).toBe(records.length)
    }),
  )
})

test('what is no text is refused by its kind, and nothing is read', async () => {
  for (const [bytes, code] of [
    [[0x50, 0x4b, 3, 4, 20, 0], 'import.is_workbook'],
    [[0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'import.is_old_workbook'],
    [[0x25, 0x50, 0x44, 0x46, 0x2d], 'import.not_text'],
    [[0xff, 0xfe, 0, 0, 0x61, 0, 0, 0], 'import.encoding_unsupported'],
  ] as const)
    expect(await importText([Uint8Array.from(bytes)], titles)).toMatchObject({
      outcome: 'nothing_read',
      problems: [{ code }],
    })
})

test('an encoding that cannot be told far into a file stops it there and says so', async () => {
  const plain = `id,t\n${Array.from({ length: 20_000 }, (_, at) => `${at},plain\n`).join('')}`
  const bytes = Buffer.concat([Buffer.from(plain), Buffer.from([0x81, 0x20, 0x8d, 0x20, 0x0a])])
  const report = await importText(inChunks(bytes, 65_536), titles)
  expect(report).toMatchObject({ outcome: 'cut_short', problems: [{ code: 'import.encoding_unclear' }] })
})
