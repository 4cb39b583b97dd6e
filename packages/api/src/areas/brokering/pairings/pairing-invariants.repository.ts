import type { Deps } from '../../../kernel/deps.ts'
import type { Invariant } from '../../../kernel/verify/invariant.ts'
import { unaccountedFor } from './pairing-history.rules.ts'

const pairingsPerPage = 200

/** Pairings and their histories are read in one statement, so that a move in between is in both or in neither. */
const withoutAccount = async ({ database: { db } }: Deps): Promise<string[]> => {
  const found: string[] = []
  for (let after = ''; ;) {
    const page = await db
      .selectFrom('pairing')
      .select('id')
      .where('id', '>', after)
      .orderBy('id')
      .limit(pairingsPerPage)
      .execute()
    const last = page.at(-1)
    if (!last) return found
    const rows = await db
      .selectFrom('pairing')
      .leftJoin('pairing_event', 'pairing_event.pairing_id', 'pairing.id')
      .select(['pairing.id', 'stage', 'scenario_consent', 'capability_consent'])
      .select(['kind', 'actor_side', 'from_stage', 'to_stage'])
      .where('pairing.id', '>', after)
      .where('pairing.id', '<=', last.id)
      .orderBy('pairing.id')
      .orderBy('pairing_event.created_at')
      .orderBy('pairing_event.id')
      .execute()
    for (const { id } of page) {
      const history = rows.filter((row) => row.id === id)
      const [pairing] = history
      const steps = history.flatMap(({ kind, actor_side, from_stage, to_stage }) =>
        kind === null || actor_side === null ? [] : [{ kind, actor_side, from_stage, to_stage }],
      )
      if (pairing) found.push(...unaccountedFor(pairing, steps).map((what) => `${id} ${what}`))
    }
    after = last.id
  }
}

export const pairingInvariants: readonly Invariant[] = [{ name: 'pairings.history', find: withoutAccount }]
