import { features } from '../../packages/api/src/features.ts'
import { areas as declaredAreas } from '../../packages/api/src/kernel/features/feature.ts'
import { findBreaches } from './check.ts'
import { laws } from './laws.ts'
import { apiFeatures, areas } from './rooms.ts'

/** A forbidden line, where it is planted, and the law that must refuse it. */
type Plant = { law: string; path: string; line: string }

const api = 'packages/api/src'
const web = 'apps/web/src'

const plants: readonly Plant[] = [
  {
    law: 'rooms',
    path: 'packages/domain/src/planted.ts',
    line: `import { openSqlite } from '@duijie/database/dialects/sqlite.ts'`,
  },
  {
    law: 'rooms',
    path: 'packages/matching/src/planted.ts',
    line: `import { solveRound } from '@duijie/rounds/solve-round.ts'`,
  },
  {
    law: 'rooms',
    path: `${api}/kernel/planted.ts`,
    line: `import { readConfig } from '../../../../apps/server/src/config/config.ts'`,
  },
  { law: 'rooms', path: `${web}/planted.ts`, line: `import { appRouter } from '@duijie/api/app-router.ts'` },
  { law: 'rooms', path: `${web}/planted.ts`, line: `const page = import('@duijie/database/keyset.ts')` },
  { law: 'pure', path: 'packages/domain/src/planted.ts', line: `import { readFileSync } from 'node:fs'` },
  { law: 'pure', path: 'packages/matching/src/planted.ts', line: `import { gzipSync } from 'node:zlib'` },
  { law: 'pure', path: 'packages/matching/src/planted.ts', line: `import zlib from 'node:zlib'` },
  { law: 'pure', path: 'packages/domain/src/planted.ts', line: `export const at = Date.now()` },
  { law: 'pure', path: 'packages/rounds/src/planted.ts', line: `export const at = new Date()` },
  { law: 'pure', path: 'packages/matching/src/planted.ts', line: `export const chance = Math.random()` },
  {
    law: 'floors',
    path: `${api}/kernel/planted.ts`,
    line: `import { pairings } from '../areas/brokering/pairings/pairings.feature.ts'`,
  },
  {
    law: 'floors',
    path: `${api}/blocks/planted.ts`,
    line: `export type { Auth } from '../areas/identity/accounts/auth.ts'`,
  },
  {
    law: 'areas',
    path: `${api}/areas/market/listings/planted.ts`,
    line: `import { pairingSubject } from '../../brokering/pairings/pairing.subject.ts'`,
  },
  {
    law: 'areas',
    path: `${web}/areas/market/search/planted.tsx`,
    line: `import { HomePage } from '../../desk/home/home-page.tsx'`,
  },
  {
    law: 'features',
    path: `${web}/areas/market/search/planted.tsx`,
    line: `import { SaveSearch } from '../saved-searches/save-search.tsx'`,
  },
  {
    law: 'features',
    path: `${web}/areas/market/matches/planted.ts`,
    line: `import type { FormContext } from '../listings/form/form-context.ts'`,
  },
  {
    law: 'features',
    path: `${web}/areas/market/unlisted/planted.ts`,
    line: `export const planted = true`,
  },
  {
    law: 'shared',
    path: `${web}/shared/planted.tsx`,
    line: `import { SearchBox } from '../areas/market/search/search-box.tsx'`,
  },
  { law: 'casts', path: `${web}/shared/planted.ts`, line: 'export const text = t(`stage.${name}` as never)' },
  { law: 'casts', path: `${web}/shared/planted.ts`, line: `export const text = (window as unknown as Texts).title` },
  { law: 'casts', path: `${web}/shared/planted.ts`, line: `export const text = (window as any).title` },
  {
    law: 'private',
    path: `${api}/areas/brokering/rounds/planted.ts`,
    line: `import { findPairing } from '../pairings/pairings.repository.ts'`,
  },
  {
    law: 'private',
    path: `${api}/areas/desk/home/planted.ts`,
    line: `import { readPairing } from '../../brokering/pairings/pairings.policy.ts'`,
  },
  {
    law: 'features',
    path: `${api}/areas/market/listings/planted.ts`,
    line: `import type { Statements } from '../interest/interest.api.ts'`,
  },
  {
    law: 'queries',
    path: `${api}/areas/market/interest/planted.ts`,
    line: `export const never = () => sql\`1 = 0\``,
  },
  {
    law: 'queries',
    path: `${api}/areas/market/interest/planted.service.ts`,
    line: `export const all = (db) => db.selectFrom('interest').selectAll()`,
  },
  {
    law: 'owners',
    path: `${api}/areas/desk/home/planted.repository.ts`,
    line: `export const all = (db) => db.selectFrom('pairing as p').selectAll()`,
  },
  {
    law: 'owners',
    path: `${api}/areas/market/listings/planted.repository.ts`,
    line: `export const all = (query) => query.fullJoin('pairing', (join) => join.onTrue())`,
  },
  {
    law: 'owners',
    path: `${api}/areas/market/listings/planted.repository.ts`,
    line: `export const all = (db) => db.selectFrom(['listing', 'organisation as o'])`,
  },
  {
    law: 'owners',
    path: `${api}/areas/market/listings/planted.repository.ts`,
    line: `export const named = (word) => sql\`lower(organisation.name) like \${word}\``,
  },
  {
    law: 'owners',
    path: `${api}/areas/market/search/planted.repository.ts`,
    line: `export const drop = (db) => db.deleteFrom('listing')`,
  },
  { law: 'routers', path: `${api}/areas/market/search/planted.router.ts`, line: `import { sql } from 'kysely'` },
  {
    law: 'routers',
    path: `${api}/areas/market/search/planted.router.ts`,
    line: `import { findPairing } from '../../brokering/pairings/pairings.repository.ts'`,
  },
  {
    law: 'policies',
    path: `${api}/areas/market/search/planted.router.ts`,
    line: `export const planted = router({ all: actorProcedure.query(() => []) })`,
  },
  { law: 'environment', path: `${api}/kernel/planted.ts`, line: `export const url = process.env['DATABASE_URL']` },
  { law: 'environment', path: 'apps/server/src/http/planted.ts', line: `export const url = process.env.DATABASE_URL` },
]

/** Whether a copy with this one line in it is refused, and by the law that is meant. */
const isRefused = ({ law, path, line }: Plant): boolean =>
  findBreaches(new Map([[path, `${line}\n`]])).some((breach) => breach.startsWith(`${law} ${path} -> `))

const placeOf = (path: string): number => areas.indexOf(path.split('/')[0] ?? '')
/** Areas from left to right; `features.ts` keeps the order within an area. */
const byArea = (a: string, b: string): number => placeOf(a) - placeOf(b)

let failures = 0
for (const plant of plants) {
  const refused = isRefused(plant)
  if (!refused) failures += 1
  process.stdout.write(`${refused ? 'refused' : 'LET PASS'}  ${plant.law.padEnd(12)} ${plant.path}: ${plant.line}\n`)
}
for (const { name, rule } of laws) {
  if (plants.some(({ law }) => law === name)) continue
  failures += 1
  process.stderr.write(`nothing is planted against the law ${name}: ${rule}\n`)
}
const declared = features.map(({ area, name }) => `${area}/${name}`)
const listed = areas.flatMap((area) => (apiFeatures[area] ?? []).map((noun) => `${area}/${noun}`))
if (listed.filter((path) => declared.some((each) => each === path)).join() !== declared.toSorted(byArea).join()) {
  failures += 1
  process.stderr.write('the features of the laws are not the features of the api in their order\n')
}
if (areas.join() !== declaredAreas.join()) {
  failures += 1
  process.stderr.write('the areas of the laws are not the areas of the features\n')
}
process.stdout.write(`${plants.length - failures} of ${plants.length} planted lines refused\n`)
process.exitCode = failures === 0 ? 0 : 1
