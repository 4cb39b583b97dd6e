import { setTimeout as sleep } from 'node:timers/promises'

import type { Audience } from '../../../kernel/access/audience.ts'
import type { Deps } from '../../../kernel/deps.ts'
import type { Invariant } from '../../../kernel/verify/invariant.ts'
import { findMatchable } from './matching-engines.ts'

const tries = 5
const pauseMilliseconds = 400

/** An engine follows the database within a second, so only what stays different is wrong. */
const drift = async ({ database: { db }, matching }: Deps, audience: Audience): Promise<string[]> => {
  for (let left = tries; ; left -= 1) {
    const wanted = await findMatchable(db, audience)
    const held = new Set(matching[audience].listingIds())
    const missing = [...wanted].filter((id) => !held.has(id)).map((id) => `${audience}: ${id} is missing`)
    const stray = [...held].filter((id) => !wanted.has(id)).map((id) => `${audience}: ${id} should not be there`)
    if (missing.length + stray.length === 0 || left === 0) return [...missing, ...stray]
    await sleep(pauseMilliseconds)
  }
}

export const matchesInvariants: readonly Invariant[] = [
  { name: 'matches.public-engine', needsServer: true, find: (deps) => drift(deps, 'public') },
  { name: 'matches.staff-engine', needsServer: true, find: (deps) => drift(deps, 'staff') },
]
