/**
 * The one list of rooms: where each lies and what it may import. Everything below is read from it: the check, and the
 * lines that its test plants.
 */
export type Room = {
  name: string
  /** Prefix of its files. */
  folder: string
  /** Rooms whose values and types it may import, beside its own. */
  imports: readonly string[]
  /** Rooms of which it may import types alone. */
  types?: readonly string[]
  /** The same input gives the same output: no clock, no randomness, no environment, and none of Node's modules. */
  isPure?: boolean
}

const pure = ['domain', 'matching', 'rounds', 'rules', 'dataspace', 'interchange']

export const rooms: readonly Room[] = [
  { name: 'domain', folder: 'packages/domain/src/', imports: [], isPure: true },
  { name: 'matching', folder: 'packages/matching/src/', imports: ['domain'], isPure: true },
  { name: 'rounds', folder: 'packages/rounds/src/', imports: ['domain'], isPure: true },
  { name: 'rules', folder: 'packages/rules/src/', imports: ['domain'], isPure: true },
  { name: 'dataspace', folder: 'packages/dataspace/src/', imports: ['domain'], isPure: true },
  { name: 'interchange', folder: 'packages/interchange/src/', imports: ['domain'] },
  { name: 'search', folder: 'packages/search/src/', imports: ['domain'] },
  { name: 'database', folder: 'packages/database/src/', imports: ['domain'] },
  { name: 'api', folder: 'packages/api/src/', imports: [...pure, 'search', 'database'] },
  { name: 'server', folder: 'apps/server/src/', imports: [...pure, 'search', 'database', 'api'] },
  // The browser checks a round's certificate with the checker that shares nothing with the solver, and opens spreadsheets.
  { name: 'web', folder: 'apps/web/src/', imports: ['domain', 'rounds', 'interchange'], types: ['api', 'matching'] },
]

/** The areas from left to right; `kernel/features/feature.ts` has the same list, and a test compares them. */
export const areas = ['identity', 'market', 'brokering', 'exchange', 'programmes', 'trust', 'insight', 'desk']

/**
 * The features of the web from left to right within their areas: none imports one that stands right of it, not even a
 * type, so that there are no cycles between them. A new feature gets its place here.
 */
export const webFeatures: Readonly<Record<string, readonly string[]>> = {
  identity: ['accounts', 'organisations'],
  market: ['search', 'saved-searches', 'interest', 'weights', 'matches', 'listings', 'imports'],
  brokering: ['pairings', 'rounds'],
  desk: ['home', 'jobs'],
}

/** The same of the api, in the order of `features.ts`, with the folders that have an api file and no manifest. */
export const apiFeatures: Readonly<Record<string, readonly string[]>> = {
  identity: ['accounts', 'organisations', 'sessions', 'audit'],
  market: ['listings', 'imports', 'embeddings', 'search', 'saved-searches', 'interest', 'weights', 'matches'],
  brokering: ['pairings', 'rounds'],
  desk: ['home', 'jobs'],
}

export const roomOf = (path: string): Room | undefined => rooms.find(({ folder }) => path.startsWith(folder))

/** Tests, test worlds and benches may reach for what they test. */
export const isForTests = (path: string): boolean =>
  /\.(test|torture)\.tsx?$|\.walk\.ts$|\/testing\/|\/bench\/|\/e2e\//.test(path)

/** `packages/api/src/areas/market/listings/x.ts` and its like in the web: the area and the noun. */
export const featureOf = (path: string): { side: string; area: string; noun: string } | undefined => {
  const found = /^(packages\/api|apps\/web)\/src\/areas\/([^/]+)\/([^/]+)\//.exec(path)
  return found ? { side: found[1] ?? '', area: found[2] ?? '', noun: found[3] ?? '' } : undefined
}
