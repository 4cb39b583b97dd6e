import type { Holdings } from '../match-queries.ts'
import { shownByCapability, shownByScenario } from '../index/indexed-listing.ts'
import type { Shelf } from '../index/shelf.ts'
import type { ShownListing } from '../index/side-index.ts'
import type { CapabilityProfile, ScenarioProfile } from '../profile.ts'
import type { SectionReader } from './sections.ts'
import { SnapshotError } from './snapshot-error.ts'
import { openSnapshot } from './snapshot-head.ts'
import { storesOf } from './write-snapshot.ts'

/** Fills an empty engine. Throws a SnapshotError, and leaves what is not to be used, if the bytes are not good. */
export function readSnapshot(bytes: Uint8Array, holdings: Holdings): void {
  const { audience, capabilities, scenarios, taxonomy } = holdings
  const { head, sections } = openSnapshot(bytes)
  if (head.taxonomy !== taxonomy.fingerprint()) throw new SnapshotError('texts were read with another taxonomy')
  const words = sections.json() as string[]
  const concepts = sections.json() as string[]
  for (const store of storesOf(holdings)) store.load(sections.column)
  audience.words.learnAll(words)
  audience.concepts.learnAll(concepts)
  showAll<CapabilityProfile>(capabilities, head.capabilities, shownByCapability, sections)
  showAll<ScenarioProfile>(scenarios, head.scenarios, shownByScenario, sections)
  sections.end()
}

function showAll<Profile>(
  shelf: Shelf<Profile>,
  slots: number,
  shown: (profile: Profile) => ShownListing,
  sections: SectionReader,
): void {
  const profiles: (Profile | undefined)[] = []
  while (profiles.length < slots) {
    for (const profile of sections.json() as (Profile | null)[]) profiles.push(profile ?? undefined)
  }
  shelf.show(
    profiles,
    profiles.map((profile) => profile && shown(profile)),
  )
}
