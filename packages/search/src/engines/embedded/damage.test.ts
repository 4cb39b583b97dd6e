import { spawn, spawnSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'

import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { facetNames, type SearchDocument, type SearchIndex, SearchUnavailableError } from '../../port.ts'
import { collect } from '../../testing/collect.ts'
import { plainQuery } from '../../testing/describe-text.ts'
import { createEmbeddedIndex } from './embedded-index.ts'

const folder = mkdtempSync(join(tmpdir(), 'search-damage-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const words = ['gear', 'pump', 'valve', 'boiler', '齿轮', '水泵', '阀门', '锅炉']

const documents = Array.from({ length: 1500 }, (_, at): SearchDocument => ({
  id: `doc_${at}`,
  version: 1,
  title: { zh: `${words[at % 8]}监测`, en: `${words[(at + 3) % 4]} number${at}` },
  names: [],
  summary: { zh: `${words[(at * 5) % 8]}的运行数据` },
  text: [],
  concepts: [],
  facets: { kind: [at % 3 === 0 ? 'dataset' : 'capability'], region: [String(at % 17)] },
  sort: { trl: at % 9 },
}))

/** Everything a reader can see for a number of texts, phrases among them. */
const answers = async (index: SearchIndex): Promise<unknown[]> => {
  const pages: unknown[] = [await collect(index.contents()), await index.lastSequence()]
  for (const text of ['', ...words, 'gear 水泵', 'numbr77', '"齿轮监测"', 'number1200']) {
    const { milliseconds: _, ...page } = await index.search(
      plainQuery(text, { pageSize: 100, facets: [...facetNames] }),
    )
    pages.push(page, await index.suggest(text, 10))
  }
  return pages
}

/** Numbers in [0, 1) from a seed (mulberry32). */
const randomFrom = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) >>> 0
  let mixed = Math.imul(seed ^ (seed >>> 15), seed | 1)
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000
}

const good = join(folder, 'good.sqlite')
let expected: unknown[]

/** A copy of the good file with its image, closed. */
const copyOf = (name: string): string => {
  const path = join(folder, name)
  copyFileSync(good, path)
  copyFileSync(`${good}-image`, `${path}-image`)
  return path
}

/** The right answers, or the one error that sends callers to the database; then, once rebuilt, the right answers. */
const expectRightOrRebuilt = async (path: string, what: string): Promise<'right' | 'rebuilt'> => {
  const index = createEmbeddedIndex({ path })
  try {
    const found = await answers(index).catch((error: unknown) => error)
    if (!(found instanceof Error)) {
      expect(found, what).toEqual(expected)
      return 'right'
    }
    expect(found, what).toBeInstanceOf(SearchUnavailableError)
    expect(await index.lastSequence(), what).toBe(0)
    expect(await index.health(), what).toMatchObject({ ok: false })
    await expect(index.search(plainQuery('gear')), what).rejects.toThrow(SearchUnavailableError)
    await expect(index.apply([{ sequence: 8, remove: 'doc_1' }]), what).rejects.toThrow(SearchUnavailableError)
    await index.rebuild(documents, 7)
    expect(await answers(index), what).toEqual(expected)
    return 'rebuilt'
  } finally {
    await index.close()
  }
}

beforeAll(async () => {
  const index = createEmbeddedIndex({ path: good })
  await index.rebuild(documents, 7)
  expected = await answers(index)
  await index.close()
  // Everything into the file itself.
  const database = new Database(good)
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
})

describe('a damaged index file', () => {
  const seed = 20261128

  it(`bits flipped anywhere are found out or change nothing (seed ${seed})`, { timeout: 120_000 }, async () => {
    const random = randomFrom(seed)
    const outcomes = { right: 0, rebuilt: 0 }
    for (let round = 0; round < 40; round++) {
      const path = copyOf(`flip-${round}.sqlite`)
      if (round % 2 === 0) rmSync(`${path}-image`)
      const bytes = readFileSync(path)
      const places = Array.from({ length: 1 + (round % 8) }, () => Math.floor(random() * bytes.length))
      for (const place of places) bytes[place] = (bytes[place] as number) ^ (1 << Math.floor(random() * 8))
      writeFileSync(path, bytes)
      outcomes[await expectRightOrRebuilt(path, `round ${round}, bytes ${places.join(' ')}`)]++
    }
    expect(outcomes.rebuilt).toBeGreaterThan(5)
  })

  it(`a file cut off anywhere is found out (seed ${seed})`, { timeout: 120_000 }, async () => {
    const random = randomFrom(seed + 1)
    for (let round = 0; round < 15; round++) {
      const path = copyOf(`cut-${round}.sqlite`)
      const length = Math.floor(random() * readFileSync(path).length)
      truncateSync(path, length)
      expect(['right', 'rebuilt']).toContain(await expectRightOrRebuilt(path, `cut to ${length} bytes`))
    }
  })

  it('a file that is no database is replaced, and the index says that it must be rebuilt', async () => {
    const path = join(folder, 'nonsense.sqlite')
    writeFileSync(path, 'nonsense '.repeat(1000))
    expect(await expectRightOrRebuilt(path, 'nonsense')).toBe('rebuilt')
  })

  it('rows that vanished are missed', async () => {
    const path = copyOf('vanished.sqlite')
    rmSync(`${path}-image`)
    const database = new Database(path)
    database.exec('DROP TRIGGER document_removed')
    database.exec('DELETE FROM document WHERE row = 700')
    database.close()
    expect(await expectRightOrRebuilt(path, 'row 700')).toBe('rebuilt')
  })
})

describe('the image of the memory index', () => {
  const seed = 20261129

  it(`damaged anywhere it is passed over (seed ${seed})`, { timeout: 120_000 }, async () => {
    const random = randomFrom(seed)
    for (let round = 0; round < 20; round++) {
      const path = copyOf(`image-${round}.sqlite`)
      const bytes = readFileSync(`${path}-image`)
      const place = Math.floor(random() * bytes.length)
      bytes[place] = (bytes[place] as number) ^ 16
      writeFileSync(`${path}-image`, round % 3 === 0 ? bytes.subarray(0, place) : bytes)
      expect(await expectRightOrRebuilt(path, `round ${round}, byte ${place}`)).toBe('right')
    }
  })

  it('changes after it was taken are not lost, and what was removed stays removed', async () => {
    const path = copyOf('older.sqlite')
    const index = createEmbeddedIndex({ path })
    await index.apply([
      { sequence: 8, remove: 'doc_3' },
      { sequence: 9, put: { ...(documents[4] as SearchDocument), title: { zh: '变压器巡检' } } },
      { sequence: 10, put: { ...(documents[5] as SearchDocument), id: 'new_1' } },
      { sequence: 11, put: { ...(documents[4] as SearchDocument), title: { zh: '离心机巡检' } } },
    ])
    const before = await answers(index)
    await index.close()
    copyFileSync(`${good}-image`, `${path}-image`)
    const again = createEmbeddedIndex({ path })
    expect(await answers(again)).toEqual(before)
    await again.close()
  })

  it('of another file is passed over', async () => {
    const path = join(folder, 'other.sqlite')
    const index = createEmbeddedIndex({ path })
    await index.rebuild(documents.slice(0, 20), 3)
    const before = await answers(index)
    await index.close()
    copyFileSync(`${good}-image`, `${path}-image`)
    const again = createEmbeddedIndex({ path })
    expect(await answers(again)).toEqual(before)
    await again.close()
  })
})

/** A file system of a few megabytes, where this process may make one. */
const smallDisk = join(folder, 'small')
mkdirSync(smallDisk)
const succeeds = (line: string): boolean => spawnSync(line, { shell: true }).status === 0
const hasSmallDisk = succeeds(`mount -t tmpfs -o size=6m tmpfs ${smallDisk}`)
afterAll(() => void (hasSmallDisk && succeeds(`umount ${smallDisk}`)))

describe('a full disk', () => {
  it.skipIf(!hasSmallDisk)(
    'is told in words, loses nothing that was in, and is forgotten once there is room (needs the right to mount)',
    async () => {
      const index = createEmbeddedIndex({ path: join(smallDisk, 'full.sqlite') })
      const few = documents.slice(0, 200)
      await index.rebuild(few, 7)
      const filler = join(smallDisk, 'filler')
      const room = statfsSync(smallDisk)
      writeFileSync(filler, Buffer.alloc(room.bavail * room.bsize - 64 * 1024))
      const many = documents.map((put, at) => ({ sequence: 8 + at, put: { ...put, id: `more_${at}` } }))
      await expect(index.apply(many)).rejects.toThrow(/disk is full/)
      await expect(index.apply(many)).rejects.toThrow(SearchUnavailableError)
      const reached = await index.lastSequence()
      expect((await collect(index.contents())).length).toBe(200 + reached - 7)
      rmSync(filler)
      await index.apply(many)
      expect(await index.health()).toMatchObject({ ok: true, documents: 1700, lastSequence: 1507 })
      expect((await index.search(plainQuery('number1200'))).hits.map(({ id }) => id)).toContain('more_1200')
      await index.close()
    },
  )
})

const writer = join(import.meta.dirname, '../../testing/write-until-killed.ts')

/** Lets processes write to one file until one of them has told of a sequence, and kills them all; returns what was told. */
const writeAndKill = async (path: string, processes: number, until: number): Promise<number> => {
  let told = 0
  const children = Array.from({ length: processes }, () => spawn(process.execPath, [writer, path]))
  const exits = children.map((child) => once(child, 'exit'))
  await new Promise<void>((resolve) => {
    for (const child of children) {
      child.stdout.on('data', (chunk) => {
        told = Math.max(told, Number(String(chunk).trim().split('\n').at(-1)))
        if (told >= until) resolve()
      })
    }
  })
  for (const child of children) child.kill('SIGKILL')
  await Promise.all(exits)
  return told
}

/** What the writers' documents are after so many sequences. */
const contentsAt = (last: number): { id: string; version: number }[] => {
  const held = new Map<string, number>()
  for (let sequence = 1; sequence <= last; sequence++) {
    if (sequence % 7 === 0) held.delete(`doc_${sequence % 50}`)
    else held.set(`doc_${sequence % 50}`, sequence)
  }
  return [...held].map(([id, version]) => ({ id, version })).toSorted((left, right) => (left.id < right.id ? -1 : 1))
}

describe('processes killed while they write', () => {
  for (const processes of [1, 2]) {
    it(`leave a file whose sequence and documents agree (${processes} at once)`, { timeout: 120_000 }, async () => {
      const path = join(folder, `killed-${processes}.sqlite`)
      for (let round = 1; round <= 4; round++) {
        const told = await writeAndKill(path, processes, 41 * round)
        const index = createEmbeddedIndex({ path })
        const last = await index.lastSequence()
        expect(last).toBeGreaterThanOrEqual(told)
        expect(await collect(index.contents())).toEqual(contentsAt(last))
        expect((await index.search(plainQuery('齿轮箱'))).total).toBe(contentsAt(last).length)
        await index.close()
      }
    })
  }
})
