import { setTimeout as sleep } from 'node:timers/promises'

import { sql } from 'kysely'

import type { Database, Trx } from '@duijie/database/database.ts'
import { inTransaction } from '@duijie/database/transaction.ts'
import { catchUp } from '../kernel/events/dispatcher.ts'
import { insertEvents, toOutboxEvent } from '../kernel/events/outbox.ts'

export type StormPlan = {
  events: number
  writers: number
  seed: number
  /** Whether transactions are killed from within, which needs a Postgres with several connections. */
  isKilling: boolean
}

export type StormReport = {
  /** Ids of events whose transaction was acknowledged. */
  acknowledged: Set<string>
  /** What the reader was given, in its order. */
  read: { sequence: number; id: string }[]
  rolledBack: number
  killed: number
}

/** mulberry32: the same seed, the same storm. */
const randomOf = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

class Undone extends Error {}

const end = async (trx: Trx, chance: number, isKilling: boolean): Promise<void> => {
  if (chance < 0.1) throw new Undone()
  if (isKilling && chance < 0.13) await sql`select pg_terminate_backend(pg_backend_pid())`.execute(trx)
}

/**
 * Writers side by side emit events in transactions that wait, are undone and killed, in any order of commits, while one
 * reader follows the outbox.
 */
export const runOutboxStorm = async (database: Database, plan: StormPlan): Promise<StormReport> => {
  const log = { info: () => {}, warn: () => {}, error: () => {} }
  const report: StormReport = { acknowledged: new Set(), read: [], rolledBack: 0, killed: 0 }
  let made = 0
  const deps = { database, clock: () => new Date(), ids: () => `evt_${(made += 1)}`, log }

  const write = async (random: () => number): Promise<void> => {
    while (made < plan.events) {
      const count = 1 + Math.floor(random() * 9)
      const events = Array.from({ length: count }, () =>
        toOutboxEvent(deps, { type: 'listing.changed', objectId: 'lst_storm', payload: {} }),
      )
      const [pause, chance] = [random(), random()]
      try {
        await inTransaction(
          database,
          async (trx) => {
            await insertEvents(deps, trx, events)
            if (pause < 0.3) await sleep(pause * 10)
            await end(trx, chance, plan.isKilling)
          },
          { isolation: 'read committed' },
        )
        for (const { id } of events) report.acknowledged.add(id)
      } catch (error) {
        if (error instanceof Undone) report.rolledBack += 1
        else if (plan.isKilling && chance < 0.13) report.killed += 1
        else throw error
      }
    }
  }

  let position = 0
  const consumer = {
    name: 'storm',
    position: async () => position,
    handle: async (events: readonly { sequence: number; id: string }[]) => {
      for (const { sequence, id } of events) report.read.push({ sequence, id })
      position = events.at(-1)?.sequence ?? position
    },
    isAway: () => false,
    skip: async () => {},
  }
  let isOver = false
  const follow = async (): Promise<void> => {
    while (!isOver) {
      await catchUp(deps, consumer)
      await sleep(1)
    }
  }
  const following = follow()
  await Promise.all(Array.from({ length: plan.writers }, (_, writer) => write(randomOf(plan.seed + writer))))
  isOver = true
  await following
  await catchUp(deps, consumer)
  return report
}
