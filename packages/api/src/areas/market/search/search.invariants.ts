import { setTimeout as sleep } from 'node:timers/promises'

import type { SearchIndex } from '@duijie/search/port.ts'
import type { Audience } from '../../../kernel/access/audience.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { findHead } from '../../../kernel/events/history.ts'
import type { Invariant } from '../../../kernel/verify/invariant.ts'
import { everyDocument } from './search.consumer.ts'

const tries = 5
const pauseMilliseconds = 400

/** What an index has and the database does not say, or the other way round. */
const differences = async (deps: Deps, audience: Audience, index: SearchIndex): Promise<string[]> => {
  const held = new Map<string, number>()
  for await (const { id, version } of index.contents()) held.set(id, version)
  const found: string[] = []
  for await (const { id, version } of everyDocument(deps.database.db, audience)) {
    const there = held.get(id)
    if (there === undefined) found.push(`${audience}: ${id} is missing`)
    else if (there !== version) found.push(`${audience}: ${id} is of version ${there}, the database has ${version}`)
    held.delete(id)
  }
  return [...found, ...[...held.keys()].map((id) => `${audience}: ${id} is there and should not be`)]
}

/** An index follows the database within a second, so only what stays different is wrong. */
const drift = async (deps: Deps, audience: Audience): Promise<string[]> => {
  const index = deps.search[audience]
  for (let left = tries; ; left -= 1) {
    const { sequence } = await findHead(deps.database.db)
    const position = await index.lastSequence()
    const found =
      position < sequence
        ? [`${audience}: the index is ${sequence - position} events behind`]
        : await differences(deps, audience, index)
    if (found.length === 0 || left === 0) return found
    await sleep(pauseMilliseconds)
  }
}

export const searchInvariants: readonly Invariant[] = [
  { name: 'search.public-index', find: (deps) => drift(deps, 'public') },
  { name: 'search.staff-index', find: (deps) => drift(deps, 'staff') },
]
