import { afterAll, beforeAll, describe } from 'vitest'

import type { FindConcepts, SearchIndex } from '../port.ts'
import { conceptsOf } from './concepts.ts'
import { contractSynonyms } from './contract-cases.ts'
import { contractWorld } from './contract-world.ts'
import { describeCrossCounts } from './describe-cross-counts.ts'
import { describeDeepPages } from './describe-deep-pages.ts'
import { describeFacets } from './describe-facets.ts'
import { describeNarrowing } from './describe-narrowing.ts'
import { describePages } from './describe-pages.ts'
import { describeReading } from './describe-reading.ts'
import { describeText } from './describe-text.ts'
import { describeWriting } from './describe-writing.ts'

export type ContractOptions = { findConcepts: FindConcepts; synonyms: string[][] }

/** Makes an empty index; each call another one. */
export type MakeIndex = (options: ContractOptions) => Promise<SearchIndex>

/** A server on a busy machine takes seconds to make an index. */
const timeout = 60_000

/**
 * What every engine must do, whatever it is made of. `make` is called for a fresh index;
 * the suite closes what it opens. With a `skipReason` it is skipped and says so.
 */
export const describeSearchIndex = (engine: string, make: MakeIndex, skipReason?: string): void => {
  const fresh = (): Promise<SearchIndex> =>
    make({ findConcepts: conceptsOf(contractSynonyms), synonyms: contractSynonyms })

  const reason = skipReason === undefined ? '' : ` (${skipReason})`
  describe.skipIf(skipReason !== undefined)(`search index contract: ${engine}${reason}`, { timeout }, () => {
    let index: SearchIndex | undefined
    const world = (): SearchIndex => {
      if (!index) throw new Error('The index is made before the first case.')
      return index
    }
    beforeAll(async () => {
      index = await fresh()
      await index.rebuild(contractWorld, 100)
    }, timeout)
    afterAll(() => index?.close())

    describeText(world)
    describeFacets(world)
    describeCrossCounts(world)
    describePages(world)
    describeNarrowing(world)
    describeReading(world)
    describeWriting(fresh)
    describeDeepPages(fresh, timeout)
  })
}
