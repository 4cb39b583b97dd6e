import type { SourceFile } from './source-files.ts'
import { apiFeatures, areas, featureOf, isForTests, roomOf, webFeatures } from './rooms.ts'
import { tableOwners } from './table-owners.ts'

/** A law, and what in a file breaks it: one short line for each breach. */
export type Law = { name: string; rule: string; breaches: (file: SourceFile) => string[] }

const apiSource = 'packages/api/src/'

const packageImports: Law = {
  name: 'rooms',
  rule: 'a room imports only the rooms that stand before it; the web takes types of the api and nothing else of it',
  breaches: ({ path, imports }) => {
    const room = roomOf(path)
    if (!room || isForTests(path)) return []
    return imports.flatMap(({ target, typeOnly }) => {
      const other = roomOf(target)
      if (!other || other.name === room.name || room.imports.includes(other.name)) return []
      return typeOnly && room.types?.includes(other.name) ? [] : [target]
    })
  },
}

/** What of Node touches nothing and gives the same answer everywhere. */
const computing = new Set(['node:zlib crc32'])

const pureRooms: Law = {
  name: 'pure',
  rule: 'pure rooms use nothing of Node but what computes from its arguments alone, no clock, no randomness and no environment',
  breaches: ({ path, imports, ambient }) => {
    if (roomOf(path)?.isPure !== true || isForTests(path)) return []
    const reaching = imports.filter(
      ({ target, names }) => target.startsWith('node:') && !names?.every((name) => computing.has(`${target} ${name}`)),
    )
    return [...reaching.map(({ target }) => target), ...ambient]
  },
}

/** Kernel, blocks, areas: 0, 1, 2; the files at the root of the api put everything together. */
const floorOf = (path: string): number | undefined => {
  const floor = ['kernel/', 'blocks/', 'areas/'].findIndex((folder) => path.startsWith(apiSource + folder))
  return floor < 0 ? undefined : floor
}

const floors: Law = {
  name: 'floors',
  rule: 'in the api the kernel knows no block and no area, and a block knows no area',
  breaches: ({ path, imports }) => {
    const floor = floorOf(path)
    if (floor === undefined || isForTests(path)) return []
    return imports.map(({ target }) => target).filter((target) => (floorOf(target) ?? -1) > floor)
  },
}

const areaOrder: Law = {
  name: 'areas',
  rule: 'an area needs only what stands left of it, in the api and in the web',
  breaches: ({ path, imports }) => {
    const own = featureOf(path)
    if (!own || isForTests(path)) return []
    return imports
      .map(({ target }) => target)
      .filter((target) => {
        const other = featureOf(target)
        return other?.side === own.side && areas.indexOf(other.area) > areas.indexOf(own.area)
      })
  },
}

const webFeatureOrder: Law = {
  name: 'features',
  rule: 'a feature stands in the list of its area and needs only what stands left of it there, not even a type of more',
  breaches: ({ path, imports }) => {
    const own = featureOf(path)
    if (!own || isForTests(path)) return []
    const order = (own.side === 'apps/web' ? webFeatures : apiFeatures)[own.area] ?? []
    const place = order.indexOf(own.noun)
    if (place < 0) return [`${own.area}/${own.noun} is not in the list`]
    return imports
      .map(({ target }) => target)
      .filter((target) => {
        const other = featureOf(target)
        return other?.side === own.side && other.area === own.area && order.indexOf(other.noun) > place
      })
  },
}

const webShared: Law = {
  name: 'shared',
  rule: 'what all pages of the web share knows no area',
  breaches: ({ path, imports }) =>
    /^apps\/web\/src\/(shared|theme)\//.test(path) && !isForTests(path)
      ? imports.map(({ target }) => target).filter((target) => target.startsWith('apps/web/src/areas/'))
      : [],
}

const webCasts: Law = {
  name: 'casts',
  rule: 'the web silences no types: a key made of data is asked for first (`hasKey`)',
  breaches: ({ path, casts }) => (path.startsWith('apps/web/') ? [...new Set(casts)] : []),
}

const privateFiles: Law = {
  name: 'private',
  rule: "a feature's files are its own; other features call its api file and nothing else of it",
  breaches: ({ path, imports }) => {
    const own = featureOf(path)
    if (own?.side !== 'packages/api' || isForTests(path)) return []
    return imports
      .map(({ target }) => target)
      .filter((target) => {
        const other = featureOf(target)
        const isOther = other?.side === own.side && (other.area !== own.area || other.noun !== own.noun)
        return isOther && !target.endsWith('.api.ts')
      })
  },
}

const queries: Law = {
  name: 'queries',
  rule: 'in the areas and blocks of the api only repositories build queries',
  breaches: ({ path, hasQueries }) =>
    (floorOf(path) ?? 0) > 0 && !isForTests(path) && hasQueries && !path.endsWith('.repository.ts') ? ['a query'] : [],
}

const owners: Law = {
  name: 'owners',
  rule: 'a table is read and written by its owner alone',
  breaches: ({ path, tables }) => {
    if (floorOf(path) === undefined || isForTests(path)) return []
    const foreign = tables.filter(({ table }) => {
      const owner = tableOwners[table]
      return owner !== undefined && !path.startsWith(`${apiSource}${owner}/`)
    })
    return [...new Set(foreign.map(({ table, writes }) => `${writes ? 'writes' : 'reads'} ${table}`))]
  },
}

const routers: Law = {
  name: 'routers',
  rule: 'a router holds shapes and policy: it knows neither the query builder nor a repository',
  breaches: ({ path, imports }) =>
    path.endsWith('.router.ts')
      ? imports
          .filter(({ target, typeOnly }) => target === 'kysely' || (!typeOnly && target.endsWith('.repository.ts')))
          .map(({ target }) => target)
      : [],
}

const policies: Law = {
  name: 'policies',
  rule: 'every procedure says its policy before anything else',
  breaches: ({ path, unguarded }) =>
    path.startsWith(`${apiSource}areas/`) && unguarded > 0 ? [`${unguarded} procedures without a policy`] : [],
}

const environment: Law = {
  name: 'environment',
  rule: 'the environment is read by the server’s entry points, its configuration and its command line alone',
  breaches: ({ path, ambient }) =>
    isForTests(path) || /^apps\/server\/src\/(main\.ts|cli\.ts|config\/|cli\/)/.test(path)
      ? []
      : ambient.filter((name) => name === 'process.env'),
}

export const laws: readonly Law[] = [
  packageImports,
  pureRooms,
  floors,
  areaOrder,
  webFeatureOrder,
  webShared,
  webCasts,
  privateFiles,
  queries,
  owners,
  routers,
  policies,
  environment,
]

/** `law path -> what`, the form in which a breach is printed. */
export const breachesOf = (file: SourceFile): string[] =>
  laws.flatMap(({ name, breaches }) => breaches(file).map((what) => `${name} ${file.path} -> ${what}`))
