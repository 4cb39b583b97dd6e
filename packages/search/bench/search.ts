import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { createCorpus } from './corpus.ts'
import {
  type BenchEngine,
  embeddedEngine,
  fts5Engine,
  meilisearchEngine,
  miniSearchEngine,
  removeFolder,
} from './engines.ts'
import { measure, type Measurement } from './measure.ts'
import { createQueries, queryKinds } from './queries.ts'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    sizes: { type: 'string' },
    only: { type: 'string' },
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
    ...(size <= largestForMiniSearch ? { minisearch: miniSearchEngine } : {}),
    ...(url === undefined ? {} : { meilisearch: () => meilisearchEngine(url, process.env['TEST_MEILI_KEY']) }),
  }
  const wanted = values.only?.split(',')
  return Object.entries(all)
    .filter(([name]) => wanted?.includes(name) ?? true)
    .map(([, make]) => make)
}

const report = (measured: Measurement): void => {
  const { engine, documents, indexSeconds, memoryMegabytes, diskMegabytes, whole } = measured
  say(
    `${engine}, ${documents} listings: indexed in ${indexSeconds.toFixed(1)} s, memory ${memoryMegabytes} MB, disk ${diskMegabytes} MB` +
      (whole ? ' (pages with highlights, totals and ten facets)' : ' (ids only)'),
  )
  for (const kind of queryKinds) {
    const { p50Ms, p99Ms, found } = measured.kinds[kind]
    say(
      `  ${kind.padEnd(16)} p50 ${p50Ms.toFixed(2).padStart(8)} ms   p99 ${p99Ms.toFixed(2).padStart(8)} ms   found ${found.toFixed(1)}`,
    )
  }
}

/** The worst p50 of ours over a peer's; below 1 ours is faster at every kind of query. */
const worstRatio = (measured: readonly Measurement[], peer: string): number | undefined => {
  const ratios = measured
    .filter(({ engine }) => engine === peer)
    .flatMap((other) => {
      const ours = measured.find((each) => each.engine === 'duijie embedded' && each.documents === other.documents)
      return ours ? queryKinds.map((kind) => ours.kinds[kind].p50Ms / other.kinds[kind].p50Ms) : []
    })
  return ratios.length === 0 ? undefined : Math.max(...ratios)
}

const folder = mkdtempSync(join(tmpdir(), 'search-bench-'))
const measured: Measurement[] = []
try {
  for (const size of sizes) {
    const corpus = createCorpus(size, seed)
    const queries = createQueries(corpus, values.quick ? 100 : 400, seed + 1)
    const sizeFolder = mkdtempSync(join(folder, `${size}-`))
    for (const make of enginesFor(sizeFolder, size)) {
      const result = await measure(make(), corpus, queries)
      measured.push(result)
      report(result)
    }
  }
} finally {
  removeFolder(folder)
}

const ratios = {
  worstRatioToMiniSearch: worstRatio(measured, 'MiniSearch'),
  worstRatioToFts5: worstRatio(measured, 'raw FTS5'),
}
if (values.json) console.log(JSON.stringify({ seed, ...ratios, measurements: measured }))
else for (const [name, ratio] of Object.entries(ratios)) if (ratio !== undefined) say(`${name} ${ratio.toFixed(3)}`)
