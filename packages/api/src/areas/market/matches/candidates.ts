import type { Executor } from '@duijie/database/database.ts'
import { isStaff, type Actor } from '@duijie/domain/accounts/actor.ts'
import type { ListingBody } from '@duijie/domain/listings/body.schema.ts'
import type { CapabilityBody } from '@duijie/domain/listings/capability.schema.ts'
import { stateOfFields } from '@duijie/domain/listings/field-state.rules.ts'
import type { ListingCard } from '@duijie/domain/listings/listing.view.schema.ts'
import type { Tier } from '@duijie/domain/listings/listing.schema.ts'
import { isOpenField } from '@duijie/domain/listings/tiers.ts'
import { citedCase } from '@duijie/domain/matches/cited-case.rules.ts'
import type { MatchView, MoneyView } from '@duijie/domain/matches/match.schema.ts'
import type { ScoreBasis } from '@duijie/domain/matches/score-basis.schema.ts'
import type { Explanation } from '@duijie/matching/explain.ts'
import { findOrganisations } from '../../identity/organisations/organisations.api.ts'
import { findOpenTiers, findVisibleListings, publishedBody, toListingCard } from '../listings/listings.api.ts'
import { toExplanationView } from './ask-engine.ts'

/** A listing of the other side as the actor may read it. */
export type Candidate = { card: ListingCard; body: ListingBody; tier: Tier }

/** Those of `ids` that the actor may see, by id. Only for a party of theirs can a tier have been opened to them. */
export const findCandidates = async (
  executor: Executor,
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, Candidate>> => {
  const rows = await findVisibleListings(executor, actor, ids)
  const organisations = await findOrganisations(
    executor,
    [...rows.values()].map((row) => row.organisation_id),
  )
  const invited = [...rows.values()].filter(({ invited_to_actor: isInvited }) => isInvited)
  const opened = await findOpenTiers(
    executor,
    actor,
    invited.map(({ id }) => id),
  )
  const candidates = new Map<string, Candidate>()
  for (const row of rows.values()) {
    const organisation = organisations.get(row.organisation_id)
    const body = publishedBody(row)
    if (!organisation || !body) continue
    const isFull = isStaff(actor) || opened.has(row.id)
    candidates.set(row.id, { card: toListingCard(row, body, organisation), body, tier: isFull ? 'full' : 'teaser' })
  }
  return candidates
}

const moneyOf = ({ body, tier }: Candidate): MoneyView => {
  if (body.kind === 'capability') {
    const state = stateOfFields(body, ['priceMinimumFen', 'priceMaximumFen'], tier)
    const amounts = { minimumFen: body.priceMinimumFen, maximumFen: body.priceMaximumFen }
    return { state, model: body.priceModel, ...(state === 'known' && amounts) }
  }
  if (body.kind !== 'scenario') return { state: 'absent' }
  const state = stateOfFields(body, ['budgetMinimumFen', 'budgetMaximumFen'], tier)
  return { state, ...(state === 'known' && { minimumFen: body.budgetMinimumFen, maximumFen: body.budgetMaximumFen }) }
}

const casesOf = ({ evidence }: CapabilityBody, { sectors }: ListingBody): Pick<MatchView, 'cases' | 'case'> => {
  const cited = citedCase(evidence, sectors)
  return { cases: evidence.length, ...(cited && { case: { title: cited.title, outcome: cited.outcome } }) }
}

type Facts = Pick<MatchView, 'listing' | 'explanation' | 'money' | 'cases' | 'case'>

/**
 * What a card says of a candidate of `own`. What `basis` leaves out of it is
 * hidden, and not absent, whatever the reader may open on another page.
 */
export const factsOf = (own: ListingBody, candidate: Candidate, explanation: Explanation, basis: ScoreBasis): Facts => {
  const { body, card } = candidate
  const ownSide = () => true
  const otherSide = (field: string) => isOpenField(body, field, basis === 'full' ? 'full' : 'teaser')
  const open =
    own.kind === 'scenario'
      ? { scenario: ownSide, capability: otherSide }
      : { scenario: otherSide, capability: ownSide }
  const [capability, scenario] = own.kind === 'scenario' ? [body, own] : [own, body]
  return {
    listing: card,
    explanation: toExplanationView(explanation, basis, open),
    money: moneyOf(candidate),
    ...(capability.kind === 'capability' ? casesOf(capability, scenario) : { cases: 0 }),
  }
}
