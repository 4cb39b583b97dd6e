import type { Holdings } from '../match-queries.ts'
import type { Shelf } from '../index/shelf.ts'
import type { Snapshotable } from '../index/storage/snapshotable.ts'
import { createSectionWriter } from './sections.ts'
import { headOf, SNAPSHOT_START } from './snapshot-head.ts'

/** Slots to a section: few enough that one is made in a few milliseconds. */
export const SLOTS_TO_A_SECTION = 256

/**
 * What came of reading texts, as it lies in memory, and the profiles. What follows from the profiles alone is made anew
 * by `readSnapshot`. The pieces are views of the index.
 */
export function* writeSnapshot(holdings: Holdings, note: string): Generator<Uint8Array, void> {
  const { audience, capabilities, scenarios, taxonomy } = holdings
  const changes = (): number => capabilities.changes() + scenarios.changes()
  const before = changes()
  for (const piece of piecesOf()) {
    if (changes() !== before) throw new RangeError('the engine has changed while its snapshot was taken')
    yield piece
  }

  function* piecesOf(): Generator<Uint8Array, void> {
    const { column, json } = createSectionWriter(SNAPSHOT_START)
    const counts = { capabilities: countOf(capabilities), scenarios: countOf(scenarios) }
    yield* json(headOf(taxonomy, counts, note))
    for (const vocabulary of [audience.words, audience.concepts]) yield* json(vocabulary.texts)
    for (const store of storesOf(holdings)) for (const each of store.save()) yield* column(each)
    for (const side of [capabilities, scenarios]) for (const profiles of profilesOf(side)) yield* json(profiles)
  }
}

const countOf = ({ index }: Pick<Shelf<unknown>, 'index'>): number => index.slots.ids.length

/** Everything that consists of columns, in their order. */
export const storesOf = ({ audience, capabilities, scenarios }: Holdings): Snapshotable[] => [
  audience.words,
  audience.concepts,
  audience.wordStatistics,
  audience.conceptStatistics,
  capabilities.index,
  scenarios.index,
]

/** Profiles by slot, null where it is free. */
function* profilesOf({ index, profileOf }: Pick<Shelf<unknown>, 'index' | 'profileOf'>): Generator<unknown[]> {
  const { ids } = index.slots
  for (let at = 0; at < ids.length; at += SLOTS_TO_A_SECTION) {
    yield ids.slice(at, at + SLOTS_TO_A_SECTION).map((id) => (id === undefined ? null : profileOf(id)))
  }
}
