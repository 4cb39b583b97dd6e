import { setTimeout } from 'node:timers/promises'

import { quantile } from '../src/evaluate/metrics.ts'
import type { Corpus } from './corpus.ts'
import type { BenchEngine } from './engine.ts'
import { type BenchQuery, type QueryKind, queryKinds } from './queries.ts'
import type { Start } from './start.ts'

type Timing = { p50Ms: number; p99Ms: number; found: number }

export type Measurement = {
  engine: string
  documents: number
  gives: string
  indexSeconds: number
  /** Held in this process beside everything else. */
  heapMegabytes: number
  diskMegabytes: number
  /** Without the kinds that the engine has no answer to. */
  kinds: Partial<Record<QueryKind, Timing>>
  start?: Start
}

const megabytes = (bytes: number): number => Math.round(bytes / 104_857.6) / 10

/** What is held after everything that is not has been collected; exact only under `--expose-gc`. */
const usedMemory = async (): Promise<number> => {
  for (let round = 0; round < 3; round++) {
    globalThis.gc?.()
    await setTimeout(50)
  }
  const { heapUsed, arrayBuffers, external } = process.memoryUsage()
  return heapUsed + Math.max(arrayBuffers, external)
}

const timeKind = async (engine: BenchEngine, queries: readonly BenchQuery[]): Promise<Timing> => {
  const warm = queries.slice(0, Math.ceil(queries.length / 4))
  for (const query of warm) await engine.find(query)
  const times: number[] = []
  let found = 0
  for (const query of queries) {
    const started = performance.now()
    found += await engine.find(query)
    times.push(performance.now() - started)
  }
  return { p50Ms: quantile(times, 0.5), p99Ms: quantile(times, 0.99), found: found / queries.length }
}

export const measure = async (
  engine: BenchEngine,
  corpus: Corpus,
  queries: Record<QueryKind, BenchQuery[]>,
): Promise<Measurement> => {
  const before = await usedMemory()
  const started = performance.now()
  await engine.load(corpus.documents)
  const indexSeconds = (performance.now() - started) / 1000
  const heapMegabytes = megabytes((await usedMemory()) - before)
  const kinds: Measurement['kinds'] = {}
  for (const kind of queryKinds) if (!engine.cannot.includes(kind)) kinds[kind] = await timeKind(engine, queries[kind])
  const diskMegabytes = megabytes(await engine.diskBytes())
  await engine.close()
  const { name, gives } = engine
  const documents = corpus.documents.length
  return { engine: name, documents, gives, indexSeconds, heapMegabytes, diskMegabytes, kinds }
}
