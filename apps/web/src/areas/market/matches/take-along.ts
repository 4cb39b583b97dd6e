import { mostTakenAlong } from '@duijie/domain/pairings/taken-along.rules.ts'
import type { ListingCard } from '@duijie/domain/listings/listing.view.schema.ts'

/** An open model as the tray and the proposal name it. */
export type Along = Pick<ListingCard, 'id' | 'title' | 'organisation'>

/** In or out of the tray; a full one takes nothing more. */
export const toggleAlong = (taken: readonly Along[], model: Along): readonly Along[] => {
  if (taken.some(({ id }) => id === model.id)) return taken.filter(({ id }) => id !== model.id)
  return taken.length < mostTakenAlong ? [...taken, model] : taken
}
