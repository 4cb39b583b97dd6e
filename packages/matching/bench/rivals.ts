import MiniSearch from 'minisearch'

import type { CapabilityProfile, ScenarioProfile, Text } from '../src/profile.ts'
import { linesOf } from '../src/text/text-reader.ts'
import { createTokenizer, visitTerms } from '../src/text/tokens.ts'
import { processorMilliseconds, timed } from './measure.ts'

const textOf = (...texts: readonly (Text | undefined)[]): string => texts.flatMap(linesOf).join('\n')

/**
 * The best kept search package for JavaScript on the same texts with the same tokens. It ranks by BM25 over the text
 * alone: no other signals, no constraints, no reasons. Pairs per second for top 50.
 */
export function measureMiniSearch(
  capabilities: readonly CapabilityProfile[],
  scenarios: readonly ScenarioProfile[],
  budgetMs: number,
): { pairsPerSecond: number; buildMicroseconds: number } {
  const tokenize = createTokenizer()
  const index = new MiniSearch<{ id: string; text: string }>({
    fields: ['text'],
    processTerm: (term) => term,
    tokenize(text) {
      const terms: string[] = []
      tokenize(
        text,
        visitTerms((term) => terms.push(term)),
      )
      return terms
    },
  })
  const documents = capabilities.map(({ id, title, summary, evidence }) => ({
    id,
    text: textOf(title, summary, ...evidence.flatMap((each) => [each.title, each.summary])),
  }))
  const build = timed(() => index.addAll(documents))
  const { perRun } = processorMilliseconds(scenarios, budgetMs, ({ title, summary }) =>
    index.search(textOf(title, summary)).slice(0, 50),
  )
  return {
    pairsPerSecond: (capabilities.length * 1000) / perRun,
    buildMicroseconds: (build.milliseconds * 1000) / capabilities.length,
  }
}
