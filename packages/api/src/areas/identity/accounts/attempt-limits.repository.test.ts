import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { dayMilliseconds } from '@duijie/domain/shared/days.rules.ts'
import type { Database } from '@duijie/database/database.ts'
import { createTestDatabase } from '@duijie/database/testing/test-database.ts'
import { createAttemptLimits, type AttemptLimits } from './attempt-limits.repository.ts'

let database: Database
let limits: AttemptLimits
let now: number

beforeEach(async () => {
  now = Date.parse('2026-11-23T08:40:00.000Z')
  let count = 0
  database = await createTestDatabase()
  limits = createAttemptLimits(
    database,
    () => new Date(now),
    (prefix) => `${prefix}_${(count += 1)}`,
  )
})

afterEach(() => database.close())

const rule = { window: 60, max: 3 }
const allowed = async (key: string) => (await limits.consume(key, rule)).allowed

describe('attempts', () => {
  it('are refused beyond the most of a window, with the seconds that are left of it', async () => {
    for (let attempt = 0; attempt < 3; attempt += 1) expect(await allowed('a')).toBe(true)
    now += 20_000
    expect(await limits.consume('a', rule)).toEqual({ allowed: false, retryAfter: 40 })
    expect(await allowed('b')).toBe(true)
  })

  it('start anew when the window is over, even if they never paused', async () => {
    const results: boolean[] = []
    for (let second = 0; second < 120; second += 10) {
      now = Date.parse('2026-11-23T08:40:00.000Z') + second * 1000
      results.push(await allowed('a'))
    }
    expect(results).toEqual([true, true, true, false, false, false, true, true, true, false, false, false])
  })

  it('pass no more than the most when they all come at once', async () => {
    const results = await Promise.all(Array.from({ length: 20 }, () => allowed('a')))
    expect(results.filter(Boolean)).toHaveLength(3)
  })

  it('leave no rows behind for longer than a day', async () => {
    await allowed('old')
    now += 2 * dayMilliseconds
    await allowed('new')
    const rows = await database.db.selectFrom('rateLimit').select('key').execute()
    expect(rows).toEqual([{ key: 'new' }])
  })
})
