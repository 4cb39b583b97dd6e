import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { createCorpus } from './corpus.ts'
import type { BenchEngine } from './engine.ts'
import { measure, type Measurement } from './measure.ts'
import { embeddedEngine, embeddedName, embeddedPath, meilisearchEngine } from './our-engines.ts'
import { fts5Engine, fullFts5Engine, miniSearchEngine } from './peer-engines.ts'
import { createQueries, queryKinds } from './queries.ts'
import { measureStart } from './start.ts'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    sizes: { type: 'string' },
    only: { type: 'string' },
    queries: { type: 'string' },
  },
})

const seed = Number(values.seed)
const sizes = (values.sizes ?? (values.quick ? '10000' : '10000,100000,300000')).split(',').map(Number)
/** MiniSearch needs minutes and gigabytes beyond this. */
const largestForMiniSearch = 100_000

const say = (line: string): void => {
  if (!values.json) console.log(line)
}

const enginesFor = (folder: string, size: number): (() => BenchEngine)[] => {
  const url = process.env['TEST_MEILI_URL']
  const all: Record<string, () => BenchEngine> = {
    embedded: () => embeddedEngine(folder),
    fts5: () => fts5Engine(folder),
    full: () => fullFts5Engine(folder),
    ...(size <= largestForMiniSearch ? { minisearch: miniSearchEngine } : {}),
    ...(url === undefined ? {} : { meilisearch: () => meilisearchEngine(url, process.env['TEST_MEILI_KEY']) }),
  }
  const wanted = values.only?.split(',')
  return Object.entries(all)
    .filter(([name]) => wanted?.includes(name) ?? true)
    .map(([, make]) => make)
}

const report = ({
  engine,
  documents,
  gives,
  indexSeconds,
  heapMegabytes,
  diskMegabytes,
  kinds,
  start,
}: Measurement): void => {
  say(
    `${engine}, ${documents} listings (${gives}): indexed in ${indexSeconds.toFixed(1)} s, heap ${heapMegabytes} MB, disk ${diskMegabytes} MB`,
  )
  if (start) {
    say(
      `  opens in ${start.openSeconds.toFixed(2)} s, a change is found after ${start.changeMs.toFixed(1)} ms (the first ${start.firstChangeMs.toFixed(0)}), ` +
        `over an idle process rss ${start.rssMegabytes} MB, heap ${start.heapMegabytes} MB`,
    )
  }
  for (const kind of queryKinds) {
    const timing = kinds[kind]
    say(
      timing
        ? `  ${kind.padEnd(16)} p50 ${timing.p50Ms.toFixed(2).padStart(8)} ms   p99 ${timing.p99Ms.toFixed(2).padStart(8)} ms   found ${timing.found.toFixed(1)}`
        : `  ${kind.padEnd(16)} cannot`,
    )
  }
}

/** The worst p50 of ours over a peer's among what both can; below 1 ours is faster at every kind of query. */
const worstRatio = (measured: readonly Measurement[], peer: string): number | undefined => {
  const ratios = measured
    .filter(({ engine }) => engine === peer)
    .flatMap((other) => {
      const ours = measured.find((each) => each.engine === embeddedName && each.documents === other.documents)
      return queryKinds.flatMap((kind) => {
        const [left, right] = [ours?.kinds[kind], other.kinds[kind]]
        return left && right ? [left.p50Ms / right.p50Ms] : []
      })
    })
  return ratios.length === 0 ? undefined : Math.max(...ratios)
}

const folder = mkdtempSync(join(tmpdir(), 'search-bench-'))
const measured: Measurement[] = []
try {
  for (const size of sizes) {
    const corpus = createCorpus(size, seed)
    const queries = createQueries(corpus, Number(values.queries ?? (values.quick ? 40 : 400)), seed + 1)
    const sizeFolder = mkdtempSync(join(folder, `${size}-`))
    for (const make of enginesFor(sizeFolder, size)) {
      const result = await measure(make(), corpus, queries)
      if (result.engine === embeddedName) result.start = measureStart(embeddedPath(sizeFolder))
      measured.push(result)
      report(result)
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

const ratios = {
  worstRatioToMiniSearch: worstRatio(measured, 'MiniSearch'),
  worstRatioToFts5: worstRatio(measured, 'full FTS5'),
  worstRatioToRawFts5: worstRatio(measured, 'raw FTS5'),
  worstRatioToMeilisearch: worstRatio(measured, 'meilisearch'),
}
const load = loadavg().map((each) => Number(each.toFixed(1)))
if (values.json) console.log(JSON.stringify({ seed, load, ...ratios, measurements: measured }))
else {
  for (const [name, ratio] of Object.entries(ratios)) if (ratio !== undefined) say(`${name} ${ratio.toFixed(3)}`)
  say(`load of the machine at the end ${load.join(' ')}`)
}
