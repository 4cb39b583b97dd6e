import { scenarioBody } from '@duijie/domain/listings/scenario.schema.ts'
import { expect, test } from 'vitest'

import { parseImportMap } from './parse-map.ts'
import { unknownTargets } from './unknown-targets.ts'

test('a field that a listing does not have is named, whatever its depth', () => {
  const parsed = parseImportMap(`version: 1
kind: scenario
format: csv
externalId: { column: id }
fields: { title.zh: a, titel.zh: a, title.fr: a, kpis.0.name.zh: a, kpis.name: a, sectors: a, sectors.x: a, budgetMaximumFen: a, deadline: a }
`)
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems))
  expect(unknownTargets(parsed.map, scenarioBody)).toEqual(['titel.zh', 'title.fr', 'kpis.name', 'sectors.x'])
})
