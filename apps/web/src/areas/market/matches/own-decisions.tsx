import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { ListingCard } from '@duijie/domain/listings/listing.view.schema.ts'
import type { MatchPage } from '@duijie/domain/matches/match.schema.ts'

import { trpc } from '../../../shared/api.ts'
import { BilingualText } from '../../../shared/ui/bilingual-text.tsx'
import { TextLink } from '../../../shared/ui/links.tsx'
import { useMatchActs } from './use-match-acts.ts'

const Row = ({ listing, note, act }: { listing: ListingCard; note: string; act: ReactNode }) => (
  <Group component="li" gap="xs" justify="space-between" wrap="nowrap">
    <Text size="sm" miw={0}>
      <BilingualText value={listing.title} />
      <Text span size="sm" c="dimmed">
        {` · ${note}`}
      </Text>
    </Text>
    {act}
  </Group>
)

/** Candidates that were left out and words that were said, each with its way back. Nothing is shown where there are none. */
export const OwnDecisions = ({ page }: { page: MatchPage }) => {
  const { t } = useTranslation(['matches', 'refusals'])
  const listingId = page.listing.id
  const acts = useMatchActs(listingId)
  const paging = { initialCursor: undefined, getNextPageParam: (last: { nextCursor?: string }) => last.nextCursor }
  const excluded = useInfiniteQuery(trpc.interest.exclusions.infiniteQueryOptions({ listingId }, paging))
  const said = useInfiniteQuery(trpc.interest.list.infiniteQueryOptions({ listingId }, paging))
  const out = excluded.data?.pages.flatMap(({ items }) => items) ?? []
  const words = said.data?.pages.flatMap(({ items }) => items) ?? []
  if (out.length + words.length === 0) return null
  const more = [excluded, said].find(({ hasNextPage }) => hasNextPage)
  return (
    <Stack gap="xs" mt="md">
      <Group justify="space-between" gap="xs">
        <Title order={2} fz="md">
          {t('acts.decisions')}
        </Title>
        <TextLink to="/organisations/$id/refusals" params={{ id: page.listing.organisation.id }} size="sm">
          {t('refusals:see')}
        </TextLink>
      </Group>
      <Stack component="ul" gap={4} p={0} m={0} style={{ listStyle: 'none' }}>
        {out.map(({ listing, reason, note }) => (
          <Row
            key={listing.id}
            listing={listing}
            note={`${t('acts.out')}${note ?? t(`exclusion.${reason}`)}`}
            act={
              page.permissions.curate && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  style={{ flex: 'none' }}
                  disabled={acts.busy}
                  onClick={() => acts.readmit(listing.id)}
                >
                  {t('acts.readmit')}
                </Button>
              )
            }
          />
        ))}
        {words.map(({ listing, level, version }) => (
          <Row
            key={listing.id}
            listing={listing}
            note={t(`level.${level ?? 'none'}`)}
            act={
              page.permissions.stateInterest && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  style={{ flex: 'none' }}
                  disabled={acts.busy}
                  onClick={() => acts.say(listing.id, { level, version }, null)}
                >
                  {t('acts.takeBack')}
                </Button>
              )
            }
          />
        ))}
      </Stack>
      {more && (
        <Button variant="default" size="xs" loading={more.isFetchingNextPage} onClick={() => void more.fetchNextPage()}>
          {t('acts.more')}
        </Button>
      )}
    </Stack>
  )
}
