import { useQuery } from '@tanstack/react-query'

/** The whole taxonomy with its synonyms, fetched when somebody first picks a term. */
export const useTaxonomy = () =>
  useQuery({
    queryKey: ['taxonomy'],
    queryFn: async () => {
      const { childrenOf, findTerm, lookupTerms, searchTerms, termsOf } =
        await import('@duijie/domain/taxonomy/taxonomy.ts')
      return { childrenOf, findTerm, lookupTerms, searchTerms, termsOf }
    },
    staleTime: Number.POSITIVE_INFINITY,
  }).data
