import type { Trx } from '@duijie/database/database.ts'
import type { InterestRow as StoredInterest } from '@duijie/database/tables/matching.table.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'
import {
  interestLevel,
  type InterestLevel,
  type InterestRow,
  type StatedInterest,
} from '@duijie/domain/interest/interest.schema.ts'
import { conflict } from '@duijie/domain/shared/domain-error.ts'
import { authorize } from '../../../kernel/access/authorized.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { runUseCase } from '../../../kernel/events/use-case.ts'
import { findListing, findListingCards, isMemberOrganisation, readListingInside } from '../listings/listings.api.ts'
import { stateInterest } from './interest.policy.ts'
import { readSides } from './match-sides.ts'
import { findStatedInterest, insertInterest, pageOfInterest, updateInterest } from './statements.repository.ts'

export type InterestDeps = Pick<Deps, 'database' | 'clock' | 'ids' | 'wake' | 'readActor'>

type Statement = { listingId: string; otherId: string; level: InterestLevel | null; version: number }
type Written = { id: string; organisationId: string; userId: string; now: string }

/** The first word is an insert at version 0, each later one an update of the version its speaker has seen. */
const writeInterest = async (
  trx: Trx,
  before: StoredInterest | undefined,
  { level, version, listingId, otherId }: Statement,
  { id, organisationId, userId, now }: Written,
): Promise<void> => {
  if ((before?.version ?? 0) !== version)
    throw conflict('interest.changed_meanwhile', { at: before?.updated_at ?? null })
  if (before) {
    await updateInterest(trx, before, { level, updated_by: userId, updated_at: now })
    return
  }
  await insertInterest(trx, {
    id,
    organisation_id: organisationId,
    listing_id: listingId,
    other_id: otherId,
    level,
    version: 1,
    updated_by: userId,
    created_at: now,
    updated_at: now,
  })
}

/**
 * Says, changes or takes back (`level: null`) what the owner of a listing thinks of one of the other side. The other
 * side learns nothing of it. `version` is the one the speaker has seen, 0 if there was none.
 * Errors: `interest.changed_meanwhile`, `match.wrong_kinds`, `match.same_organisation`, `organisation.not_a_member`.
 */
export const setInterest = async (deps: InterestDeps, actor: Actor, said: Statement): Promise<StatedInterest> =>
  runUseCase(deps, actor, async ({ actor, trx, now, audit, emit }) => {
    const { own, other } = await readSides(trx, actor, stateInterest, said)
    // What was said before an organisation turned out to be only listed can be taken back.
    if (said.level !== null && !isMemberOrganisation(other)) throw conflict('organisation.not_a_member')
    const before = await findStatedInterest(trx, said)
    const id = deps.ids('int')
    await writeInterest(trx, before, said, { id, organisationId: own.organisation_id, userId: actor.userId, now })
    await audit({
      actorId: actor.userId,
      action: 'interest.stated',
      objectKind: 'listing',
      objectId: own.id,
      detail: { other: said.otherId, from: before?.level ?? null, to: said.level },
    })
    await emit({ type: 'interest.changed', objectId: own.id, payload: {} })
    return { level: said.level, version: said.version + 1 }
  })

type PageAsk = { listingId: string; cursor?: string | undefined; limit: number }

/** All that a listing's owner has said, latest first; words taken back and listings gone from sight are left out. */
export const listInterest = async (deps: Pick<Deps, 'database'>, actor: Actor, asked: PageAsk) => {
  const { db } = deps.database
  const own = authorize(actor, readListingInside, await findListing(db, actor, asked.listingId))
  const page = await pageOfInterest(db, { ...asked, listingId: own.id })
  const cards = await findListingCards(
    db,
    actor,
    page.items.map((row) => row.other_id),
  )
  const items = page.items.flatMap((row): InterestRow[] => {
    const listing = cards.get(row.other_id)
    const level = interestLevel.parse(row.level)
    return listing ? [{ listing, level, version: row.version, updatedAt: row.updated_at }] : []
  })
  return { ...page, items }
}
