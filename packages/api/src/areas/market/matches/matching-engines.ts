import type { Executor } from '@duijie/database/database.ts'
import type { OrganisationRow } from '@duijie/database/tables/organisation.table.ts'
import type { Clock } from '@duijie/domain/shared/time.schema.ts'
import { takesPairings } from '@duijie/domain/listings/availability.rules.ts'
import { organisationMembership } from '@duijie/domain/organisations/organisation.schema.ts'
import type { ListingBody } from '@duijie/domain/listings/body.schema.ts'
import { disclose } from '@duijie/domain/listings/tiers.ts'
import { listingBody } from '@duijie/domain/listings/body.schema.ts'
import { createMatchingEngine, restoreMatchingEngine, type MatchingEngine } from '@duijie/matching/engine.ts'
import { createPlatformTaxonomy } from '@duijie/matching/platform-taxonomy.ts'
import type { CapabilityProfile, ScenarioProfile } from '@duijie/matching/profile.ts'
import { type Embeddings, semanticOf } from '../embeddings/embeddings.api.ts'
import { findStatements, type Statements } from '../interest/interest.api.ts'
import { findListingRow, findPublishedIds, publishedBody, readBody } from '../listings/listings.api.ts'
import { findOrganisation } from '../../identity/organisations/organisations.api.ts'
import type { Audience } from '../../../kernel/access/audience.ts'
import { findLoad } from './match-links.ts'
import { toCapabilityProfile, toScenarioProfile, type ListingState } from './match-profiles.ts'

/** One engine per audience; the public one is fed teasers of open listings alone, and counts its words in them alone. */
export type MatchingEngines = Record<Audience, MatchingEngine> & {
  /** Puts an engine as a snapshot has it in the place of an audience's. Throws a SnapshotError and leaves the one there. */
  restore: (audience: Audience, snapshot: Uint8Array) => void
}

export const createMatchingEngines = (clock: Clock, embeddings?: Embeddings): MatchingEngines => {
  const taxonomy = createPlatformTaxonomy()
  const today = () => clock().toISOString().slice(0, 10)
  const optionsOf = (audience: Audience) => ({ taxonomy, today, semantic: semanticOf(embeddings, audience) })
  const engines: MatchingEngines = {
    public: createMatchingEngine(optionsOf('public')),
    staff: createMatchingEngine(optionsOf('staff')),
    restore: (audience, snapshot) => {
      engines[audience] = restoreMatchingEngine(snapshot, optionsOf(audience))
    },
  }
  return engines
}

/** What the teaser of a body says, in the body's own shape: fields of the full tier are empty. */
export const teaserOf = <Body extends ListingBody>(body: Body): Body =>
  listingBody.parse(disclose(body, 'teaser').body) as Body

/** How many pairings a listing is serving, where that is asked of its kind. */
export const loadOf = async (executor: Executor, id: string, { kind }: ListingBody): Promise<number | undefined> =>
  kind === 'capability' ? findLoad(executor, id) : undefined

/** A teaser as everybody ranks over it: a vendor that serves as many as it can takes no more, as if it had paused. */
const publicTextOf = async (executor: Executor, id: string, body: ListingBody): Promise<ListingBody> => {
  const teaser = teaserOf(body)
  if (body.kind !== 'capability' || teaser.kind !== 'capability') return teaser
  return { ...teaser, paused: !takesPairings(body, await findLoad(executor, id)) }
}

export type Profile =
  | { kind: 'capability'; profile: CapabilityProfile }
  | { kind: 'scenario'; profile: ScenarioProfile }

/** A body as one audience's engine reads it; undefined for kinds that are not matched. */
export const toProfile = (body: ListingBody, state: ListingState): Profile | undefined => {
  if (body.kind === 'capability') return { kind: 'capability', profile: toCapabilityProfile(state, body) }
  if (body.kind === 'scenario') return { kind: 'scenario', profile: toScenarioProfile(state, body) }
  return undefined
}

export const listingState = (id: string, organisation: OrganisationRow, load?: number): ListingState => ({
  id,
  organisationId: organisation.id,
  // What a listed organisation offers is found and compared like any other; only nobody can be met there.
  verified: organisation.verification === 'verified' || organisation.membership === 'listed',
  membership: organisationMembership.parse(organisation.membership),
  load,
})

/** The same listing with what its side has said of the other. */
export const withStatements = (profile: Profile, statements: Statements): Profile =>
  profile.kind === 'capability'
    ? { kind: 'capability', profile: { ...profile.profile, ...statements } }
    : { kind: 'scenario', profile: { ...profile.profile, ...statements } }

const put = (engine: MatchingEngine, profile: Profile): void => {
  if (profile.kind === 'capability') engine.putCapability(profile.profile)
  else engine.putScenario(profile.profile)
}

const drop = (engine: MatchingEngine, id: string): void => {
  engine.removeCapability(id)
  engine.removeScenario(id)
}

/** Takes out everything that an engine holds. */
export const emptyEngine = (engine: MatchingEngine): void => {
  for (const id of engine.listingIds()) drop(engine, id)
}

/** One listing as an audience's engine reads it now; undefined if it is not among that audience's listings. */
export const findProfile = async (
  executor: Executor,
  audience: Audience,
  listingId: string,
): Promise<Profile | undefined> => {
  const row = await findListingRow(executor, listingId)
  const organisation = row && (await findOrganisation(executor, row.organisation_id))
  const isIn =
    row?.status === 'published' &&
    organisation?.verification !== 'suspended' &&
    (audience === 'staff' || row.is_public === 1)
  const approved = row && (publishedBody(row) ?? readBody(row.body))
  if (!row || !organisation || !approved || !isIn) return undefined
  if (audience === 'public')
    return toProfile(await publicTextOf(executor, row.id, approved), listingState(row.id, organisation))
  const state = listingState(row.id, organisation, await loadOf(executor, row.id, approved))
  // What one side has said of the other must not show in what the other gets: only staff's engine hears of it.
  const profile = toProfile(approved, state)
  return profile && withStatements(profile, await findStatements(executor, row))
}

/** Whom an audience's engine is to hold. */
export const findMatchable = async (executor: Executor, audience: Audience): Promise<Set<string>> => {
  const kinds = ['capability', 'scenario'] as const
  return new Set(await findPublishedIds(executor, { kinds, withListed: true, audience }))
}

/**
 * Reconciles the engine with the database, by id alone: takes out whatever is not among an audience's listings, also
 * where no event said so, and puts in what is missing.
 */
export const reconcileEngine = async (
  engine: MatchingEngine,
  audience: Audience,
  executor: Executor,
): Promise<void> => {
  const wanted = await findMatchable(executor, audience)
  const held = new Set(engine.listingIds())
  for (const id of held) if (!wanted.has(id)) drop(engine, id)
  for (const id of wanted) if (!held.has(id)) await refreshEngine(engine, audience, executor, id)
}

/** Brings one engine up to date with one listing as the database has it now. Idempotent. */
export const refreshEngine = async (
  engine: MatchingEngine,
  audience: Audience,
  executor: Executor,
  listingId: string,
): Promise<void> => {
  const profile = await findProfile(executor, audience, listingId)
  if (profile) put(engine, profile)
  else drop(engine, listingId)
}
