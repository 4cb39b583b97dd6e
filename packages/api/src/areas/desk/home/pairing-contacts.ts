import type { Executor } from '@duijie/database/database.ts'
import type { BrokerHome } from '@duijie/domain/home/home.schema.ts'
import type { PairingSide } from '@duijie/domain/pairings/pairing.schema.ts'
import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'
import { findOrganisations } from '../../identity/organisations/organisations.api.ts'
import { findListingRows, publishedBody, readBody } from '../../market/listings/listings.api.ts'

type Contact = { name?: string | undefined; phone?: string | undefined }

/** Whom each listing names to call, else whom its organisation does. For staff, who may read both in full. */
const findContacts = async (executor: Executor, listingIds: readonly string[]): Promise<Map<string, Contact>> => {
  const rows = await findListingRows(executor, listingIds)
  const organisations = await findOrganisations(
    executor,
    rows.map((row) => row.organisation_id),
  )
  return new Map(
    rows.map((row) => {
      const body = publishedBody(row) ?? readBody(row.body)
      const organisation = organisations.get(row.organisation_id)
      const own = { name: body.contactName, phone: body.contactPhone }
      const general = {
        name: organisation?.contact_name ?? undefined,
        phone: organisation?.contact_phone ?? undefined,
      }
      return [row.id, own.phone ? own : general.phone ? general : { name: own.name ?? general.name }] as const
    }),
  )
}

/** Whoever has to act is to be called; where that is the platform itself, either side can get things going. */
const sidesToCall = ({ turn }: PairingCard): PairingSide[] =>
  turn === 'scenario' || turn === 'capability' ? [turn] : ['scenario', 'capability']

export const withContacts = async (executor: Executor, cards: readonly PairingCard[]): Promise<BrokerHome['stuck']> => {
  const contacts = await findContacts(
    executor,
    cards.flatMap(({ scenario, capability }) => [scenario.id, capability.id]),
  )
  return cards.map((card) => ({
    ...card,
    call: sidesToCall(card).map((side) => ({ side, ...contacts.get(card[side].id) })),
  }))
}
