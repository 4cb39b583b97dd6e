import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { openSqlite } from '@duijie/database/dialects/sqlite.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { runCommand } from '../testing/run-command.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duijie-command-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const write = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const map = `version: 1
kind: scenario
format: csv
externalId: { column: id }
require: [title]
fields: { title.en: { column: title, maxLength: 20 }, languages: { const: [en] } }
`

const importFile = (csv: string, ...more: string[]) =>
  runCommand(
    [
      'import',
      'scenarios',
      write('rows.csv', csv),
      '--map',
      write('map.yaml', map),
      '--organisation',
      'X',
      '--dry-run',
      ...more,
    ],
    join(folder, 'data'),
  )

it('an import says in words what it cut and refused, and the same as JSON', () => {
  const csv = 'id,title\n1,A title of more than twenty characters\n2,\n'
  const spoken = importFile(csv)
  expect(spoken.code).toBe(0)
  expect(spoken.stdout).toContain('line 2: title.en: the text was too long and has been cut "A title of more')
  expect(spoken.stdout).toContain('line 3: title: a required column is blank')
  expect(JSON.parse(importFile(csv, '--json').stdout)).toMatchObject({
    outcome: 'complete',
    rows: 2,
    imported: 1,
    rejected: [{ row: 3, line: 3, field: 'title', reason: 'import.blank' }],
    notes: [{ row: 2, field: 'title.en', code: 'import.truncated', after: 'A title of more…' }],
  })
})

it('an import speaks the reader’s language, and its JSON stays as it is', () => {
  const csv = 'id,title\n1,A title of more than twenty characters\n2,\n'
  const zh = importFile(csv, '--lang', 'zh')
  expect(zh.stdout).toContain('共 2 行（utf-8）：可导入 1，无变化 0，未通过 1')
  expect(zh.stdout).toContain('第 3 行：title：必填列为空')
  expect(importFile(csv, '--lang', 'zh', '--json').stdout).toBe(importFile(csv, '--json').stdout)
  expect(importFile(csv, '--lang', 'fr')).toMatchObject({ code: 2, stderr: expect.stringContaining('zh or en') })
})

it('matching from the command line asks every feature, such as how busy a capability is', () => {
  const data = join(folder, 'matched')
  for (const kind of ['scenario', 'capability']) {
    const rows = write(`${kind}.csv`, 'id,title\n1,Surface inspection of steel\n')
    const how = write(
      `${kind}.yaml`,
      map.replace('kind: scenario', `kind: ${kind}`).replace('maxLength: 20', 'maxLength: 60'),
    )
    const names = kind === 'scenario' ? 'scenarios' : 'capabilities'
    const run = runCommand(['import', names, rows, '--map', how, '--organisation', `Firm of the ${kind}`], data)
    expect(run, run.stderr).toMatchObject({ code: 0 })
  }
  const matched = runCommand(['match', '--all', '--json'], data)
  expect(matched, matched.stderr).toMatchObject({ code: 0 })
  expect(matched.stdout).toContain('"capability"')
})

it('an import that read nothing, or not to the end, is an error', () => {
  expect(importFile('')).toMatchObject({ code: 1 })
  expect(importFile('id,title\n')).toMatchObject({ code: 1, stdout: expect.stringContaining('Nothing was read.') })
  expect(importFile('id,name\n1,a\n').stdout).toContain('title: the file has no such column')
  expect(importFile('id,title\n1,a\n2,"b\n3,c\n')).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('The file could not be read to its end.'),
  })
})

it('whoever stops reading the output ends the command without a word', () => {
  const csv = `id,title\n${'1,\n'.repeat(20_000)}`
  const path = write('many.csv', csv)
  const args = ['import', 'scenarios', path, '--map', write('map.yaml', map), '--organisation', 'X', '--dry-run']
  const run = runCommand(args, join(folder, 'data'), 'head -c 100')
  expect(run.stdout).toHaveLength(100)
  expect(run.stderr.replace(/^ {2}\d+ rows…\n/gm, '')).toBe('')
})

it('a round that is not possible says the sum and what contradicts itself, and fails', () => {
  const round = {
    scenarios: [{ id: 'a', demand: 3, minimum: 3 }],
    capabilities: [{ id: 'x', capacity: 1 }],
    edges: [['a', 'x', 1]],
  }
  const short = runCommand(['evaluate', 'round', write('short.json', JSON.stringify(round))], folder)
  expect(short).toMatchObject({ code: 1, stdout: expect.stringContaining('3 places wanted, 1 offered: 2 missing.') })
  const pairs = { forced: [['a', 'x']], forbidden: [['a', 'x']] }
  const torn = runCommand(['evaluate', 'round', write('torn.json', JSON.stringify({ ...round, ...pairs }))], folder)
  expect(torn.code).toBe(1)
  expect(torn.stdout).toMatch(/^No round is possible\.\na – x is both forced and forbidden\.\n/)
})

it('model cards are read without a map, a file or a folder of them', () => {
  const card = '---\nlicense: mit\nlanguage: en\n---\n# Demo\n\nFinds defects of strip.\n'
  const path = write('README.md', card)
  const cards = join(folder, 'cards')
  mkdirSync(join(cards, 'inner'), { recursive: true })
  writeFileSync(join(cards, 'inner/README.md'), card)
  writeFileSync(join(cards, 'notes.md'), '# Notes\n')
  const imported = (...args: string[]) =>
    runCommand(['import', 'capabilities', ...args, '--json'], join(folder, 'data'))
  expect(imported(path)).toMatchObject({ code: 2, stderr: expect.stringContaining('--organisation is missing') })
  expect(JSON.parse(imported(path, '--organisation', 'X').stdout)).toMatchObject({ imported: 1, rows: 1 })
  expect(JSON.parse(imported(cards, '--organisation', 'X').stdout)).toMatchObject({
    imported: 0,
    unchanged: 1,
    rejected: [{ file: 'notes.md', reason: 'card.no_front_matter' }],
  })
})

it('an organisation that is new is listed with its source, unless it is said to be a member', async () => {
  const card = write('README.md', '---\nlicense: mit\nlanguage: en\n---\n# Demo\n\nFinds defects of strip.\n')
  const data = join(folder, 'standing')
  const imported = (...args: string[]) => runCommand(['import', 'capabilities', card, ...args], data)
  expect(imported('--organisation', '按文件收录')).toMatchObject({ code: 0 })
  expect(imported('--organisation', '按来源收录', '--source', 'https://models.example/list')).toMatchObject({ code: 0 })
  expect(imported('--organisation', '入驻单位', '--members')).toMatchObject({ code: 0 })
  expect(imported('--organisation', '入驻单位', '--source', 'models.example')).toMatchObject({ code: 2 })
  const database = openSqlite({ path: join(data, 'duijie.db'), readonly: true })
  const rows = await database.db
    .selectFrom('organisation')
    .select(['name', 'membership', 'verification', 'source_url'])
    .orderBy('created_at')
    .execute()
  await database.close()
  expect(rows).toEqual([
    { name: '按文件收录', membership: 'listed', verification: 'unverified', source_url: 'file:README.md' },
    { name: '按来源收录', membership: 'listed', verification: 'unverified', source_url: 'https://models.example/list' },
    { name: '入驻单位', membership: 'member', verification: 'verified', source_url: null },
  ])
})

it('a map that fills a field which no listing has is refused with the field', () => {
  const path = write('wrong.yaml', map.replace('title.en', 'titel.en'))
  const run = runCommand(['import', 'scenarios', write('one.csv', 'id,title\n1,a\n'), '--map', path], folder)
  expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining('a scenario has no titel.en') })
})

const cases = resolve(import.meta.dirname, '../../../../../shared/data/cases')
if (!existsSync(cases))
  process.stderr.write('skipped: the cases of ../shared/data/cases are not beside this checkout\n')

describe.skipIf(!existsSync(cases))('case 19', () => {
  it.each([
    ['supply55-demand99', '99 places wanted, 55 offered: 44 missing.'],
    ['forced-and-forbidden', 'p0 – r0 is both forced and forbidden.'],
  ])('%s', (name, sentence) => {
    const run = runCommand(['evaluate', 'round', join(cases, `19-round-infeasible-says-nothing/${name}.json`)], folder)
    expect(run.code).toBe(1)
    expect(run.stdout.split('\n').slice(0, 2)).toEqual(['No round is possible.', sentence])
  })
})
