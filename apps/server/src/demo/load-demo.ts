import type { Executor } from '@duijie/database/database.ts'
import type { Deps } from '@duijie/api/kernel/deps.ts'
import { systemActor } from '@duijie/api/kernel/access/system-actor.ts'
import { runUseCase, type UseCase } from '@duijie/api/kernel/events/use-case.ts'
import { listingLifetimeDays, publicationColumns } from '@duijie/api/areas/market/listings/listing-writes.ts'
import { toOrganisationColumns } from '@duijie/api/areas/identity/organisations/organisations.repository.ts'
import { organisationInput } from '@duijie/domain/organisations/organisation.schema.ts'
import type { ListingStatus } from '@duijie/domain/listings/listing.schema.ts'
import { listingBody } from '@duijie/domain/listings/body.schema.ts'
import { demoPassword } from './demo-accounts.ts'
import { daysBefore, createDemoIds, type DemoIds } from './demo-time.ts'
import { loadPairings } from './load-pairings.ts'
import type { DemoListing, DemoOrganisation, DemoPerson, DemoWorld } from './world/types.ts'

type DemoDeps = Pick<Deps, 'database' | 'clock' | 'ids' | 'auth' | 'matching' | 'wake' | 'readActor'>

export type DemoContext = Pick<UseCase, 'trx' | 'emit'> & { deps: DemoDeps; now: string; ids: DemoIds }

const markerKey = 'demo.loaded_at'

const hasMarker = async (executor: Executor): Promise<boolean> => {
  const row = await executor.selectFrom('setting').select('value').where('key', '=', markerKey).executeTakeFirst()
  return row !== undefined
}

export const isDemoLoaded = async ({ database }: Pick<Deps, 'database'>): Promise<boolean> => hasMarker(database.db)

const insertOrganisation = async ({ trx, now, ids }: DemoContext, organisation: DemoOrganisation): Promise<void> => {
  const at = daysBefore(now, organisation.joinedDaysAgo)
  const input = organisationInput.parse(organisation)
  await trx
    .insertInto('organisation')
    .values({
      id: ids.organisation(organisation.key),
      ...toOrganisationColumns(input),
      verification: organisation.verification === 'verified' ? 'verified' : 'unverified',
      verification_reason: null,
      membership: organisation.membership,
      source_url: organisation.sourceUrl ?? null,
      version: 1,
      created_at: at,
      updated_at: at,
    })
    .execute()
  const { verification, verificationReason } = organisation
  if (verification === 'verified' || verification === 'unverified') return
  await trx
    .updateTable('organisation')
    .set({ verification, verification_reason: verificationReason ?? null })
    .where('id', '=', ids.organisation(organisation.key))
    .execute()
}

const insertPerson = async (
  { deps, trx, now, ids }: DemoContext,
  person: DemoPerson,
  passwordHash: string,
): Promise<void> => {
  const id = ids.person(person.key)
  const isPostgres = deps.database.dialect === 'postgres'
  const stamps = { createdAt: now, updatedAt: now }
  await trx
    .insertInto('user')
    .values({
      id,
      name: person.name,
      email: person.email,
      emailVerified: isPostgres ? true : 1,
      image: null,
      ...stamps,
    })
    .execute()
  await trx
    .insertInto('account')
    .values({
      id: `${id}_password`,
      accountId: id,
      providerId: 'credential',
      userId: id,
      password: passwordHash,
      accessToken: null,
      refreshToken: null,
      idToken: null,
      accessTokenExpiresAt: null,
      refreshTokenExpiresAt: null,
      scope: null,
      ...stamps,
    })
    .execute()
  for (const role of person.staffRoles)
    await trx.insertInto('staff_role').values({ user_id: id, role, granted_at: now }).execute()
  for (const { organisation, role } of person.memberships) {
    await trx
      .insertInto('member')
      .values({
        id: ids.member(`${person.key}_${organisation}`),
        organisation_id: ids.organisation(organisation),
        user_id: id,
        role,
        joined_at: now,
      })
      .execute()
  }
}

/** Whose hand a listing's history shows: an editor of its organisation, or the platform itself. */
const authorOf = (world: DemoWorld, ids: DemoIds, organisation: string): string => {
  const person = world.people.find((candidate) =>
    candidate.memberships.some((membership) => membership.organisation === organisation),
  )
  return person ? ids.person(person.key) : 'system'
}

/** Owners of listings older than a lifetime have confirmed them since, so that nothing of the demo world runs out at once. */
const expiryOf = ({ status, publishedDaysAgo }: DemoListing, now: string): string => {
  if (status === 'expired') return daysBefore(now, 1)
  const daysLeft = listingLifetimeDays - (publishedDaysAgo % (listingLifetimeDays - 30))
  return daysBefore(now, -daysLeft)
}

/** A listing is not made expired or archived: it becomes so. */
const beginningOf = (status: ListingStatus): ListingStatus => {
  if (status === 'expired') return 'published'
  return status === 'archived' ? 'draft' : status
}

const insertListing = async (context: DemoContext, world: DemoWorld, listing: DemoListing): Promise<void> => {
  const { trx, now, ids, emit } = context
  const id = ids.listing(listing.key)
  const at = daysBefore(now, listing.publishedDaysAgo)
  const body = listingBody.parse(listing.body)
  const organisation = world.organisations.find((candidate) => candidate.key === listing.organisation)
  const wasPublished = listing.status === 'published' || listing.status === 'expired'
  const publication = wasPublished ? publicationColumns(body, organisation?.name ?? '', at) : undefined
  const expiry = wasPublished ? { expires_at: expiryOf(listing, now) } : {}
  const text = JSON.stringify(body)
  const start = beginningOf(listing.status)
  await trx
    .insertInto('listing')
    .values({
      id,
      kind: body.kind,
      organisation_id: ids.organisation(listing.organisation),
      status: start,
      version: 1,
      body: text,
      published_body: null,
      is_public: 0,
      teaser_text: '',
      external_id: null,
      content_hash: null,
      review_reason: null,
      created_at: at,
      updated_at: at,
      published_at: null,
      expires_at: null,
      ...publication,
      ...expiry,
    })
    .execute()
  const entry = { listing_id: id, note: null, body: text, created_at: at }
  await trx
    .insertInto('listing_version')
    .values({
      ...entry,
      version: 1,
      action: wasPublished ? 'approve' : 'created',
      actor_id: authorOf(world, ids, listing.organisation),
    })
    .execute()
  if (start !== listing.status) {
    const action = listing.status === 'expired' ? 'expire' : 'archive'
    await trx
      .insertInto('listing_version')
      .values({ ...entry, version: 2, action, actor_id: 'system' })
      .execute()
    await trx.updateTable('listing').set({ status: listing.status, version: 2 }).where('id', '=', id).execute()
  }
  await emit({ type: 'listing.changed', objectId: id, payload: {} })
}

export type DemoCounts = { organisations: number; people: number; listings: number; pairings: number }

/**
 * Writes the demo world in one transaction: all of it or none, and once where several processes start on one database.
 * Dates count back from today.
 */
export const loadDemoWorld = async (deps: DemoDeps): Promise<DemoCounts> => {
  const now = deps.clock().toISOString()
  // Loaded when needed: a platform without the demo world does not carry its texts.
  const { buildWorld } = await import('./world/world.ts')
  const world = buildWorld(now.slice(0, 10))
  const passwordHash = await (await deps.auth.$context).password.hash(demoPassword)
  await runUseCase(deps, systemActor, async ({ trx, audit, emit, lock }) => {
    await lock(markerKey)
    if (await hasMarker(trx)) return
    const context: DemoContext = { deps, trx, emit, now, ids: createDemoIds() }
    for (const organisation of world.organisations) await insertOrganisation(context, organisation)
    for (const person of world.people) await insertPerson(context, person, passwordHash)
    for (const listing of world.listings) await insertListing(context, world, listing)
    await loadPairings(context, world)
    await audit({ actorId: 'system', action: 'demo.loaded', objectKind: 'platform', objectId: 'demo' })
    await trx.insertInto('setting').values({ key: markerKey, value: now, updated_at: now }).execute()
  })
  return {
    organisations: world.organisations.length,
    people: world.people.length,
    listings: world.listings.length,
    pairings: world.pairings.length,
  }
}
