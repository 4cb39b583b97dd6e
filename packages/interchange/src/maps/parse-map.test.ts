import { expect, test } from 'vitest'

import { parseImportMap } from './parse-map.ts'

const minimal = `
version: 1
kind: capability
format: csv
encoding: GBK
externalId: { column: id }
fields:
  title.zh: name
`

const problems = (yaml: string) => {
  const parsed = parseImportMap(yaml)
  return 'problems' in parsed ? parsed.problems.map(({ path, message }) => `${path}: ${message}`) : []
}

test('a map may be short: a column’s name is a rule, names of encodings are as people write them', () => {
  const parsed = parseImportMap(minimal)
  expect(parsed).toMatchObject({
    map: { encoding: 'gb18030', fields: { 'title.zh': [{ column: 'name' }] }, duplicates: 'reject' },
  })
})

test.each([
  ['kind: capability', 'kind: thing', /^kind: /],
  ['externalId: { column: id }', 'externalId: {}', /^externalId/],
  ['title.zh: name', 'title.zh: { column: name, maxLenght: 5 }', /^fields\.title\.zh: .*maxLenght/],
  ['title.zh: name', 'title.zh: { column: name, const: x }', /^fields\.title\.zh: needs exactly one of/],
  ['title.zh: name', 'title.zh: { column: name, parse: dates }', /^fields\.title\.zh\.parse: /],
  ['title.zh: name', '__proto__.zh: name', /^fields/],
  ['title.zh: name', 'constructor.prototype: name', /^fields/],
  ['title.zh: name', 'title.zh: [', /^line \d+: /],
  [minimal, '', /^\(map\): /],
  [minimal, '- a', /^\(map\): /],
])('what is wrong is said with its path: %j → %j', (good, bad, message) => {
  const found = problems(minimal.replace(good, bad))
  expect(found.join('\n')).toMatch(message)
})
