import type { Settings } from 'meilisearch'

import { facetNames } from '../../port.ts'
import { stopWords } from '../../text/stop-words.ts'
import { facetField } from './meilisearch-document.ts'

/** Raised whenever the settings or the shape of a document change: an index of another version stands at sequence 0. */
export const settingsVersion = 3

/** Every name of a group stands for each of the others, in either language. */
const toSynonyms = (groups: readonly (readonly string[])[]): Record<string, string[]> => {
  const synonyms = new Map<string, Set<string>>()
  for (const group of groups) {
    for (const name of group) {
      const others = synonyms.get(name.toLowerCase()) ?? new Set<string>()
      for (const other of group) if (other !== name) others.add(other.toLowerCase())
      synonyms.set(name.toLowerCase(), others)
    }
  }
  return Object.fromEntries([...synonyms].map(([name, others]) => [name, [...others]]))
}

/** The attributes that what was typed is looked up in; `grams` is asked for by itself only. */
export const typedAttributes = ['titleZh', 'titleEn', 'names', 'aliases', 'summaryZh', 'summaryEn', 'text', 'variants']

/** The settings of an index, as code: the same on every server, applied whole. */
export const meilisearchSettings = (synonyms: readonly (readonly string[])[]): Settings => ({
  searchableAttributes: [...typedAttributes, 'grams'],
  filterableAttributes: ['id', ...facetNames.map(facetField)],
  sortableAttributes: ['id', 'newest', 'deadline', 'budget', 'level'],
  displayedAttributes: ['*'],
  // An asked order goes before relevance; what is equally relevant stands in order of id, as in the embedded engine.
  rankingRules: ['sort', 'words', 'typo', 'proximity', 'attribute', 'exactness', 'id:asc'],
  stopWords: [...stopWords],
  synonyms: toSynonyms(synonyms),
  localizedAttributes: [
    { attributePatterns: ['*Zh'], locales: ['cmn'] },
    { attributePatterns: ['*En', 'aliases', 'grams'], locales: ['eng'] },
    { attributePatterns: ['names', 'text', 'variants'], locales: ['cmn', 'eng'] },
  ],
  typoTolerance: {
    enabled: true,
    minWordSizeForTypos: { oneTypo: 4, twoTypos: 8 },
    disableOnAttributes: ['aliases', 'grams'],
    disableOnNumbers: true,
  },
  faceting: { maxValuesPerFacet: 2000, sortFacetValuesBy: { '*': 'count' } },
  // Totals and pages are exact up to here.
  pagination: { maxTotalHits: 1_000_000 },
  proximityPrecision: 'byWord',
})
