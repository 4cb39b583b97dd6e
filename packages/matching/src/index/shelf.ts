import type { Audience } from './audience.ts'
import { createSideIndex } from './side-index.ts'
import type { IndexedListing, ShownListing, SideIndex } from './side-index.ts'

/** The profiles of one side as they were put in, beside their index. */
export type Shelf<Profile> = {
  readonly index: SideIndex
  readonly has: (id: string) => boolean
  /** Throws a RangeError for an id that is not there. */
  readonly profileOf: (id: string) => Profile
  readonly put: (profile: Profile, listing: IndexedListing) => void
  readonly remove: (id: string) => void
  /** Puts what an index that has the columns of a snapshot lacks. By slot; undefined where it is free. */
  readonly show: (profiles: readonly (Profile | undefined)[], listings: readonly (ShownListing | undefined)[]) => void
  /** How often something was put or removed. */
  readonly changes: () => number
}

export function createShelf<Profile>(audience: Audience, columnCount: number): Shelf<Profile> {
  const profiles = new Map<string, Profile>()
  const index = createSideIndex(columnCount, audience)
  let changes = 0
  return {
    index,
    has: (id) => profiles.has(id),
    profileOf(id) {
      const profile = profiles.get(id)
      if (profile === undefined) throw new RangeError(`${id} is not in this engine`)
      return profile
    },
    put(profile, listing) {
      changes++
      profiles.set(listing.id, profile)
      index.put(listing)
    },
    remove(id) {
      changes++
      profiles.delete(id)
      index.remove(id)
    },
    show(known, listings) {
      known.forEach((profile, slot) => {
        const listing = listings[slot]
        if (profile !== undefined && listing) profiles.set(listing.id, profile)
      })
      index.show(listings)
    },
    changes: () => changes,
  }
}
