import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { isMapped, isRejected, isRepeated } from './import-outcome.ts'
import { mapRows, type ImportServices } from './import-rows.ts'
import { parseImportMap } from './maps/parse-map.ts'
import type { JsonObject } from './maps/json.ts'
import { openTable } from './open-table.ts'
import { reasonText } from './reason-text.ts'
import { writeCsv } from './tables/write-csv.ts'
import { collect } from './testing/collect.ts'

const titleRequired: ImportServices['validate'] = (body: JsonObject) =>
  body['title'] === undefined ? [{ field: 'title', reason: 'text.required' }] : []

const provinces = new Map([
  ['浙江', '330000'],
  ['北京', '110000'],
])
const services: ImportServices = {
  validate: titleRequired,
  lookupTerms: (text) =>
    [...provinces].flatMap(([name, id]) =>
      text.includes(name) ? [{ id, scheme: 'region', start: text.indexOf(name) }] : [],
    ),
}

const run = async (csv: string, yaml: string) => {
  const head = 'version: 1\nkind: scenario\nformat: csv\n'
  const parsed = parseImportMap(head + (yaml.includes('externalId:') ? '' : 'externalId: { column: id }\n') + yaml)
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems))
  const { table } = await openTable(Buffer.from(csv), parsed.map)
  return collect(mapRows(table, parsed.map, services))
}
const bodies = async (csv: string, yaml: string) => (await run(csv, yaml)).filter(isMapped).map(({ body }) => body)

describe('rules', () => {
  const one = async (cell: string, rule: string, field = 'need.en') => {
    const [outcome] = await run(`id,t,x\n1,t,"${cell}"\n`, `fields:\n  title.en: t\n  ${field}: ${rule}\n`)
    return outcome
  }
  const valueOf = async (cell: string, rule: string, field = 'value') => {
    const outcome = await one(cell, rule, field)
    return outcome && isMapped(outcome) ? outcome.body[field] : outcome
  }

  test.each([
    ['a; b;;a', "{ column: x, split: ';', list: true }", ['a', 'b']],
    ['Yes', '{ column: x, translate: { values: { yes: true } } }', true],
    ['other', '{ column: x, translate: { values: { yes: true }, otherwise: ignore }, default: none }', 'none'],
    [
      '开源且可商用',
      '{ column: x, list: true, translate: { match: contains, values: { 开源: [a, b], 商用: b } } }',
      ['a', 'b'],
    ],
    ['浙江杭州', '{ column: x, taxonomy: region }', '330000'],
    ['50万元', '{ column: x, parse: money }', 50_000_000],
    ['5/6/2024', '{ column: x, parse: date, formats: [M/D/YYYY] }', '2024-05-06'],
    ['', '{ column: x, default: 3 }', 3],
    ['', '{ template: "Of {x}" }', undefined],
    ['abc', '{ template: "{t}: {x}" }', 't: abc'],
    ['abc', '{ columns: [t, x], join: " / " }', 't / abc'],
    ['short', '{ column: x, onlyOver: 5 }', undefined],
    ['longer', '{ column: x, onlyOver: 5 }', 'longer'],
    ['', '[{ column: x }, { column: t }]', 't'],
    ['a', '{ const: [en] , list: true }', ['en']],
  ])('%j by %s', async (cell, rule, value) => expect(await valueOf(cell, rule)).toEqual(value))

  test.each([
    ['soon', '{ column: x, parse: date }', 'import.date_unreadable'],
    ['x', '{ column: x, translate: { values: { a: b }, otherwise: reject } }', 'import.value_unknown'],
    ['abcdef', '{ column: x, maxLength: 5, whenTooLong: reject }', 'import.too_long'],
  ])('%j by %s refuses the row and names the field', async (cell, rule, reason) => {
    expect(await one(cell, rule, 'deadline')).toMatchObject({ row: 2, rejected: { field: 'deadline', reason } })
    expect(reasonText(reason, 'zh')).not.toBe(reason)
  })

  test('a cut is made between words or characters and is noted', async () => {
    expect(await one('预测性维护😀😀', '{ column: x, maxLength: 7 }')).toMatchObject({
      body: { need: { en: '预测性维护…' } },
      notes: [{ field: 'need.en', code: 'import.truncated', before: '预测性维护😀😀', after: '预测性维护…' }],
    })
  })

  test('numbered paths make lists without holes', async () => {
    const [body] = await bodies(
      'id,t,a,b\n1,t,,yield\n',
      'fields:\n  title.en: t\n  kpis.0.name.en: a\n  kpis.1.name.en: b\n',
    )
    expect(body?.['kpis']).toEqual([{ name: { en: 'yield' } }])
  })
})

test('headers are found whatever their case, line breaks and quotes', async () => {
  const csv = '"ID","The\r\n  system’s\u00A0 Outputs"\n1,x\n'
  expect(await bodies(csv, 'fields:\n  title.en: "the system\'s outputs"\n')).toEqual([
    { kind: 'scenario', title: { en: 'x' } },
  ])
})

test('every row is told why it was refused', async () => {
  const csv = 'id,t,state\n1,,open\n2,a,Retired\n,b,open\n,,\n5,c,open\n'
  const yaml =
    'require: [t]\nskipWhen: [{ column: state, in: [retired], reason: no longer in use }]\nfields: { title.en: t }\n'
  const outcomes = await run(csv, yaml)
  expect(outcomes.map((outcome) => (isRejected(outcome) ? [outcome.row, outcome.rejected] : outcome.row))).toEqual([
    [2, { field: 't', reason: 'import.blank' }],
    [3, { field: 'state', reason: 'no longer in use' }],
    [4, { field: 'externalId', reason: 'import.id_blank' }],
    [5, { field: '', reason: 'import.row_blank' }],
    6,
  ])
})

test('words that mean nothing count as blank', async () => {
  expect(await bodies('id,t,x\n1,a,n/a\n', 'blank: [N/A]\nfields: { title.en: t, need.en: x }\n')).toEqual([
    { kind: 'scenario', title: { en: 'a' } },
  ])
})

describe('an id met twice in one file', () => {
  const csv = 'id,t\n1,a\n1,a\n1,b\n'

  test('the same content again is reported as a repetition, other content is refused', async () => {
    const [first, second, third] = await run(csv, 'fields: { title.en: t }\n')
    expect(first).toMatchObject({ row: 2, externalId: '1' })
    expect(second && isRepeated(second) && second).toMatchObject({ row: 3, externalId: '1', duplicateOf: 2 })
    expect(third).toMatchObject({ row: 4, rejected: { reason: 'import.duplicate_differs' } })
  })

  test('where the source has no ids the rows are numbered, without colliding with ids that look numbered', async () => {
    const rows = await run('id,t\n1,a\n1~2,b\n1,c\n1,d\n', 'duplicates: number\nfields: { title.en: t }\n')
    expect(rows.map((row) => isMapped(row) && row.externalId)).toEqual(['1', '1~2', '1~3', '1~4'])
  })

  test('a refused row does not take an id', async () => {
    const rows = await run('id,t\n1,\n1,b\n', 'duplicates: number\nfields: { title.en: t }\n')
    expect(rows.map((row) => (isMapped(row) ? row.externalId : 'refused'))).toEqual(['refused', '1'])
  })
})

test('the hash of a row changes with what is imported and with nothing else', async () => {
  const hash = async (csv: string) =>
    (await run(csv, 'fields: { title.en: t, need.en: n }\n')).filter(isMapped)[0]?.contentHash
  const base = await hash('id,t,n,other\n1,a,b,c\n')
  expect(await hash('other,n,t,id\nCHANGED,b,a,1\n')).toBe(base)
  expect(await hash('id,t,n\n1,a,B\n')).not.toBe(base)
})

test('hostile headers and cells stay data', async () => {
  const [body] = await bodies(
    'id,__proto__,constructor\n1,x,y\n',
    'fields: { title.en: __proto__, need.en: constructor }\n',
  )
  expect(body).toEqual({ kind: 'scenario', title: { en: 'x' }, need: { en: 'y' } })
  expect(({} as Record<string, unknown>)['en']).toBeUndefined()
})

test('every record of any CSV gives exactly one outcome, in order', async () => {
  const cell = fc
    .string({ unit: 'grapheme', maxLength: 6 })
    .filter((text) => !text.includes('\u0000') && !text.includes('\uFEFF'))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), async (records) => {
      const csv = [...writeCsv(['id', 't'], records)].join('')
      const outcomes = await run(csv, 'delimiter: ","\nencoding: utf-8\nfields: { title.en: t }\n')
      expect(outcomes.map(({ row }) => row)).toEqual(records.map((_, index) => index + 2))
    }),
  )
})

describe('a value that is not taken as it stands leaves a note', () => {
  const notesOf = async (cell: string, field: string, rule: string) => {
    const [outcome] = await run(`id,t,x\n1,t,"${cell}"\n`, `fields:\n  title.en: t\n  ${field}: ${rule}\n`)
    return outcome && isMapped(outcome) ? outcome.notes.map(({ code }) => code) : outcome
  }

  test.each([
    ['约80万', 'currentCostFen', '{ column: x, parse: money }', ['import.approximate']],
    ['12万-20万', 'budgetMaximumFen', '{ column: x, parse: money }', ['import.range_end']],
    ['3个月', 'leadTimeDays', '{ column: x, parse: integer }', ['import.converted']],
    ['45296', 'deadline', '{ column: x, parse: date }', ['import.serial']],
    ['8×7B', 'parametersBillion', '{ column: x, parse: parameters }', ['import.mixture_without_total']],
    ['火星', 'region', '{ column: x, taxonomy: region }', ['import.term_unknown']],
    ['浙江、北京', 'region', '{ column: x, taxonomy: region }', ['import.values_left_out']],
    ['鲁', 'region', '{ column: x, taxonomy: region }', []],
    ['45天', 'leadTimeDays', '{ column: x, parse: integer }', []],
  ])('%s into %s by %s', async (cell, field, rule, codes) => {
    expect(await notesOf(cell, field, rule)).toEqual(codes)
    for (const code of codes) expect([code, reasonText(code, 'zh')]).not.toEqual([code, code])
  })

  test('a range that fills both fields loses nothing', async () => {
    const rule = '{ column: x, parse: money }'
    const [row] = await run(
      'id,t,x\n1,t,12万-20万\n',
      `fields: { title.en: t, budgetMinimumFen: ${rule}, budgetMaximumFen: ${rule} }\n`,
    )
    expect(row).toMatchObject({ body: { budgetMinimumFen: 12_000_000, budgetMaximumFen: 20_000_000 }, notes: [] })
  })

  test('the sign before decimals is stated by the map', async () => {
    const csv = 'id;t;x\n1;t;1.234,56\n2;t;¥1.500\n'
    const rows = await run(csv, 'decimal: ","\nfields: { title.en: t, currentCostFen: { column: x, parse: money } }\n')
    expect(rows.map((row) => isMapped(row) && row.body['currentCostFen'])).toEqual([123_456, 150_000])
    const [, unclear] = await run(csv, 'fields: { title.en: t, currentCostFen: { column: x, parse: money } }\n')
    expect(unclear).toMatchObject({ line: 3, rejected: { reason: 'import.number_ambiguous', before: '¥1.500' } })
  })
})

test('files put one after the other give no row of headers, and what was lost or failed before is said', async () => {
  const rows = await run(
    'id,t,x\n1,a,#REF!\n\uFEFFID,t,x\n2,caf\uFFFD,#DIV/0!\n3,锟斤拷锟斤拷,####\n',
    'fields: { title.en: t, need.en: x }\n',
  )
  expect(
    rows.map((row) =>
      isMapped(row) ? row.notes.map(({ code, count }) => [code, count]) : isRejected(row) && row.rejected.reason,
    ),
  ).toEqual([
    [['import.spreadsheet_error', undefined]],
    'import.header_again',
    [
      ['import.characters_lost', 1],
      ['import.spreadsheet_error', undefined],
    ],
    [
      ['import.characters_lost', 2],
      ['import.spreadsheet_error', undefined],
    ],
  ])
  expect(rows.filter(isMapped).map(({ body }) => body['need'])).toEqual([undefined, undefined, undefined])
})
