import { execFileSync } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'

import { createEmbeddedIndex } from '../src/engines/embedded/embedded-index.ts'

export type Start = {
  /** From opening the file to the first answer. */
  openSeconds: number
  /** From giving one document to finding it: the first after the start, and the middle one of fifty. */
  firstChangeMs: number
  changeMs: number
  /** Held by a process that has the index open, over the same process before. */
  rssMegabytes: number
  heapMegabytes: number
}

const megabytes = (bytes: number): number => Math.round(bytes / 104_857.6) / 10

const settledMemory = async (): Promise<NodeJS.MemoryUsage> => {
  for (let round = 0; round < 4; round++) {
    globalThis.gc?.()
    await setTimeout(50)
  }
  return process.memoryUsage()
}

const measureHere = async (path: string): Promise<Start> => {
  const idle = await settledMemory()
  const started = performance.now()
  const index = createEmbeddedIndex({ path })
  const query = { filters: {}, sort: 'relevance', page: 1, pageSize: 20 } as const
  await index.search({ ...query, text: '检测' })
  const openSeconds = (performance.now() - started) / 1000
  const { rss, heapUsed, arrayBuffers } = await settledMemory()
  const changes: number[] = []
  let sequence = await index.lastSequence()
  for (let at = 0; at < 51; at++) {
    const zh = `变更${at}号齿轮箱监测`
    const put = {
      id: `new_${at}`,
      version: 1,
      title: { zh },
      names: [],
      summary: {},
      text: [],
      concepts: [],
      facets: {},
      sort: {},
    }
    const before = performance.now()
    await index.apply([{ sequence: ++sequence, put }])
    const { hits } = await index.search({ ...query, text: zh })
    if (hits[0]?.id !== put.id) throw new Error(`${zh} was not found`)
    changes.push(performance.now() - before)
  }
  await index.close()
  return {
    openSeconds,
    firstChangeMs: changes[0] ?? 0,
    changeMs: changes.slice(1).toSorted((left, right) => left - right)[25] ?? 0,
    rssMegabytes: megabytes(rss - idle.rss),
    heapMegabytes: megabytes(heapUsed + arrayBuffers - idle.heapUsed - idle.arrayBuffers),
  }
}

/** Opens the finished file of the embedded engine in a process of its own, as a server does when it starts. */
export const measureStart = (path: string): Start =>
  JSON.parse(execFileSync(process.execPath, ['--expose-gc', import.meta.filename, path], { encoding: 'utf8' })) as Start

if (import.meta.main) process.stdout.write(JSON.stringify(await measureHere(process.argv[2] ?? '')))
