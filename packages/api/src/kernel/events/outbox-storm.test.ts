import { expect, it } from 'vitest'

import { createTestDatabase, testDialect } from '@duijie/database/testing/test-database.ts'
import { runOutboxStorm } from '../../testing/outbox-storm.ts'

/** Only a server has connections to kill; within this process, and on SQLite, writers take turns anyway. */
const isServer = testDialect() === 'postgres' && process.env.TEST_DATABASE_URL !== undefined
const plan = { events: isServer ? 20_000 : 2_000, writers: 8, seed: 20_261_201, isKilling: isServer }

it(`a reader misses and repeats nothing of ${plan.events} events by 8 writers (seed ${plan.seed})`, async () => {
  const database = await createTestDatabase()
  try {
    const { acknowledged, read, rolledBack, killed } = await runOutboxStorm(database, plan)
    const ids = read.map(({ id }) => id)
    expect(rolledBack).toBeGreaterThan(0)
    expect(killed > 0).toBe(isServer)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !acknowledged.has(id))).toEqual([])
    expect(ids).toHaveLength(acknowledged.size)
    expect(read.every(({ sequence }, at) => sequence > (read[at - 1]?.sequence ?? 0))).toBe(true)
  } finally {
    await database.close()
  }
})
