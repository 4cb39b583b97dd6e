import { createTestDatabase, testDialect } from '@duijie/database/testing/test-database.ts'
import { runOutboxStorm } from '../../testing/outbox-storm.ts'

// A million events by 8 writers on the Postgres at TEST_DATABASE_URL, or on SQLite without one: nothing missed, nothing twice.
const isServer = process.env.TEST_DATABASE_URL !== undefined
process.env.DUIJIE_TEST_DIALECT = isServer ? 'postgres' : 'sqlite'
const plan = { events: 1_000_000, writers: 8, seed: 20_261_201, isKilling: isServer }
const started = Date.now()
const database = await createTestDatabase()
const { acknowledged, read, rolledBack, killed } = await runOutboxStorm(database, plan)
await database.close()

const missed = new Set(acknowledged)
let wrong = 0
for (const [at, { sequence, id }] of read.entries())
  if (!missed.delete(id) || sequence <= (read[at - 1]?.sequence ?? 0)) wrong += 1
const seconds = Math.round((Date.now() - started) / 1000)
const figures = { dialect: testDialect(), seed: plan.seed, read: read.length, rolledBack, killed, seconds }
process.stdout.write(`${JSON.stringify({ ...figures, missed: missed.size, wrong })}\n`)
if (missed.size > 0 || wrong > 0) process.exitCode = 1
