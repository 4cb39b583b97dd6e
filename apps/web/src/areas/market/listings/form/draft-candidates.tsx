import { Button, Paper, Stack, Text, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import type { ListingBody } from '@duijie/domain/listings/body.schema.ts'
import type { DraftCandidate } from '@duijie/domain/matches/draft-candidate.schema.ts'

import { queryClient, trpc } from '../../../../shared/api.ts'
import { BilingualText } from '../../../../shared/ui/bilingual-text.tsx'
import { TextLink } from '../../../../shared/ui/links.tsx'
import { OrganisationName } from '../../../../shared/ui/organisation-name.tsx'
import { TopReasons } from '../../matches/reason-list.tsx'

/** A pause in the writing after which candidates are asked for anew. */
const pause = 1_500

const Candidate = ({ candidate: { listing, explanation }, kind }: { candidate: DraftCandidate; kind: Kind }) => (
  <Paper p="sm" component="article">
    <TextLink to="/listings/$id" params={{ id: listing.id }} target="_blank" fw={600}>
      <BilingualText value={listing.title} />
    </TextLink>
    <Text size="xs" c="dimmed" component="div" mb={4}>
      <OrganisationName organisation={listing.organisation} plain />
    </Text>
    <TopReasons signals={explanation.signals} reader={kind} most={2} />
  </Paper>
)

type Kind = 'scenario' | 'capability'

/** Whom what is saved of a draft would find by now, up to three; asking stores nothing. */
export const DraftCandidates = ({ id, kind, saved }: { id: string; kind: Kind; saved: ListingBody }) => {
  const { t } = useTranslation(['listings', 'matches'])
  const [settled] = useDebouncedValue(saved, pause)
  const query = useQuery({
    ...trpc.matches.forDraft.queryOptions({ listingId: id }),
    placeholderData: (before: DraftCandidate[] | undefined) => before,
    refetchOnWindowFocus: false,
  })
  const asked = useRef(saved)
  useEffect(() => {
    if (asked.current === settled) return
    asked.current = settled
    void queryClient.invalidateQueries(trpc.matches.forDraft.queryFilter({ listingId: id }))
  }, [id, settled])
  const candidates = query.data
  return (
    <Stack component="section" gap="xs" aria-labelledby="draft-candidates" mt="md">
      <Title order={2} id="draft-candidates">
        {t(`draft.title.${kind}`)}
      </Title>
      <Text size="sm" c="dimmed">
        {t(candidates?.length === 0 ? `draft.none.${kind}` : 'draft.note')}
      </Text>
      {candidates?.map((candidate) => (
        <Candidate key={candidate.listing.id} candidate={candidate} kind={kind} />
      ))}
      {query.isError && (
        <Button size="compact-sm" variant="default" onClick={() => void query.refetch()}>
          {t('draft.again')}
        </Button>
      )}
    </Stack>
  )
}
