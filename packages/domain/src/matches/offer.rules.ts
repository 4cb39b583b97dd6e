import { licences } from '../taxonomy/licences.ts'
import type { CapabilityBody } from '../listings/capability.schema.ts'
import type { OrganisationMembership } from '../organisations/organisation.schema.ts'

/**
 * solution 方案: someone of its vendor can be met · open_model 开放模型: something to build on, which nobody delivers.
 */
export const offerKinds = ['solution', 'open_model'] as const
export type OfferKind = (typeof offerKinds)[number]

/** Only what everybody may read: a hidden price must not move an offer from one list into the other. */
type Offer = Pick<CapabilityBody, 'form' | 'licence' | 'priceModel' | 'leadTimeDays'>

const negotiated = new Set(['proprietary', 'custom'])
const openLicences = new Set(licences.map(({ id }) => id).filter((id) => !negotiated.has(id)))

const isWork = ({ form }: Offer): boolean => form === 'model' || form === 'algorithm'

/** Who states what it costs or how long it takes delivers something. */
const isDelivered = ({ priceModel, leadTimeDays }: Offer): boolean =>
  (priceModel !== undefined && priceModel !== 'free') || leadTimeDays !== undefined

export const offerKindOf = (offer: Offer, membership: OrganisationMembership): OfferKind => {
  if (membership === 'listed') return 'open_model'
  const isOpen = offer.licence !== undefined && openLicences.has(offer.licence)
  return isOpen && isWork(offer) && !isDelivered(offer) ? 'open_model' : 'solution'
}
