import { z } from 'zod'

import { listingCard } from '../listings/listing.view.schema.ts'

export const facetNames = [
  'kind',
  'sector',
  'task',
  'modality',
  'deployment',
  'region',
  'trl',
  'organisationKind',
] as const
export const facetName = z.enum(facetNames)
export type FacetName = z.infer<typeof facetName>

export const searchSort = z.enum(['relevance', 'newest', 'deadline'])
export type SearchSort = z.infer<typeof searchSort>

const filterValues = z.array(z.string().max(64)).max(20)

/** A query as the URL holds it. */
export const searchInput = z.object({
  text: z.string().max(300).default(''),
  filters: z.partialRecord(facetName, filterValues).default({}),
  sort: searchSort.default('relevance'),
  page: z.number().int().min(1).max(50).default(1),
  pageSize: z.number().int().min(1).max(50).default(20),
})
export type SearchInput = z.infer<typeof searchInput>

const facetValue = z.object({
  value: z.string(),
  /** What choosing it alone of its facet would find. */
  count: z.number().int(),
  /** Where the facet has chosen values: what choosing it too would add. */
  adds: z.number().int().optional(),
})

/** Plain text with ranges `[start, end)` to mark; never HTML. */
const highlight = z.object({ text: z.string(), ranges: z.array(z.tuple([z.number().int(), z.number().int()])) })

const searchHit = z.object({
  listing: listingCard,
  title: highlight.optional(),
  snippet: highlight.optional(),
  /** The listing lacks some of what was asked for. */
  partial: z.boolean().optional(),
})

export const searchResult = z.object({
  hits: z.array(searchHit),
  /** Near to the text in meaning but in none of its words; part of no count and no facet. */
  near: z.array(searchHit),
  /** Whether meaning was compared: never where no service is configured, `away` where it gave no vector. */
  meaning: z.enum(['off', 'used', 'away']),
  total: z.number().int(),
  /**
   * `some` where too few listings hold every word, so that others fill up; `none` where the text holds no word to look for,
   * as `🚀` or `！！！`.
   */
  matching: z.enum(['all', 'some', 'none']),
  facets: z.partialRecord(facetName, z.array(facetValue)),
  /** What the text says is not wanted, each with the text that takes it back. */
  refused: z.array(z.object({ words: z.string(), textWithout: z.string() })),
  /** What the text was taken for, where a typing error was mended. */
  correctedText: z.string().optional(),
  /** The index is away; the database answered with a plainer search. */
  degraded: z.boolean(),
  milliseconds: z.number(),
})
export type SearchResult = z.infer<typeof searchResult>
