import type { Audience } from './audience.ts'
import { createSideIndex } from './side-index.ts'
import type { IndexedListing, SideIndex } from './side-index.ts'

/** The profiles of one side as they were put in, beside their index. */
export type Shelf<Profile> = {
  readonly index: SideIndex
  readonly has: (id: string) => boolean
  /** Throws a RangeError for an id that is not there. */
  readonly profileOf: (id: string) => Profile
  readonly put: (profile: Profile, listing: IndexedListing) => void
  readonly remove: (id: string) => void
}

export function createShelf<Profile>(audience: Audience, columnCount: number): Shelf<Profile> {
  const profiles = new Map<string, Profile>()
  const index = createSideIndex(columnCount, audience)
  return {
    index,
    has: (id) => profiles.has(id),
    profileOf(id) {
      const profile = profiles.get(id)
      if (profile === undefined) throw new RangeError(`${id} is not in this engine`)
      return profile
    },
    put(profile, listing) {
      profiles.set(listing.id, profile)
      index.put(listing)
    },
    remove(id) {
      profiles.delete(id)
      index.remove(id)
    },
  }
}
