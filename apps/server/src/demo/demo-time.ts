import { addDays } from '@duijie/domain/shared/days.rules.ts'
import type { IdPrefix } from '@duijie/domain/shared/id.schema.ts'
import { idPrefixes } from '@duijie/domain/shared/id.schema.ts'

/** The time `days` whole days before `now`, at the same time of day. */
export const daysBefore = (now: string, days: number): string => addDays(now, -days)

/** The calendar day `days` after `now`. */
export const dayAfter = (now: string, days: number): string => addDays(now, days).slice(0, 10)

/** Ids of the demo world are its keys, so that links survive a reset. */
export const createDemoIds = () => {
  const named = (prefix: IdPrefix) => (key: string) => `${prefix}_demo_${key.replace(/[^A-Za-z0-9_-]/g, '-')}`
  return {
    organisation: named(idPrefixes.organisation),
    person: named(idPrefixes.user),
    member: named(idPrefixes.member),
    listing: named(idPrefixes.listing),
    pairing: named(idPrefixes.pairing),
    pairingEvent: named(idPrefixes.pairingEvent),
  }
}

export type DemoIds = ReturnType<typeof createDemoIds>
