import { lookupTerms } from '@duijie/domain/taxonomy/taxonomy.ts'
import type { Scheme } from '@duijie/domain/taxonomy/term.ts'
import { expect, test } from 'vitest'

import { isMapped } from '../import-outcome.ts'
import { mapRows } from '../import-rows.ts'
import { openTable } from '../open-table.ts'
import { collect } from '../testing/collect.ts'
import { parseImportMap } from './parse-map.ts'

/** What an import makes of a cell that says how the system may run. */
async function deploymentsOf(cell: string, rule: string): Promise<unknown> {
  const head = 'version: 1\nkind: scenario\nformat: csv\nexternalId: { column: id }\n'
  const parsed = parseImportMap(`${head}fields:\n  title.zh: t\n  deployments: ${rule}\n`)
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems))
  const csv = `id,t,x\n1,t,"${cell}"\n`
  const { table } = await openTable(Buffer.from(csv), parsed.map)
  const outcomes = await collect(
    mapRows(table, parsed.map, {
      validate: () => [],
      lookupTerms: (text, schemes) => lookupTerms(text, { schemes: schemes as readonly Scheme[] }),
    }),
  )
  return outcomes.filter(isMapped).map(({ body }) => body['deployments'] ?? [])[0]
}

const found = '{ column: x, list: true, taxonomy: deployment }'
const translated =
  '{ column: x, list: true, translate: { match: contains, otherwise: ignore, values: { 私有化: on_premises, 公有云: public_api, 不限: edge } } }'

test.each([found, translated])('an import reads no wish that a cell refuses: %s', async (rule) => {
  expect(await deploymentsOf('没有私有化部署要求', rule)).toEqual([])
  expect(await deploymentsOf('不需要私有化部署，公有云 API 即可', rule)).toEqual(['public_api'])
  expect(await deploymentsOf('不得不私有化部署', rule)).toEqual(['on_premises'])
})

test('a word of a map that refuses by itself is found', async () => {
  const rule = '{ column: x, list: true, translate: { match: contains, values: { 不需要: edge } } }'
  expect(await deploymentsOf('不需要私有化部署', rule)).toEqual(['edge'])
})
