import { Button, Stack, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { trpc } from '../../../shared/api.ts'
import { BilingualText } from '../../../shared/ui/bilingual-text.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { TextLink } from '../../../shared/ui/links.tsx'
import { DayText } from '../../../shared/ui/values.tsx'
import { WaitingRows } from '../../../shared/ui/waiting.tsx'

/** The listings that newly fit a search, latest first. */
export const NewHits = ({ id }: { id: string }) => {
  const { t } = useTranslation('saved-searches')
  const query = useInfiniteQuery(
    trpc.savedSearches.hits.infiniteQueryOptions({ id }, { getNextPageParam: (page) => page.nextCursor }),
  )
  if (query.isPending) return <WaitingRows />
  if (query.isError) return <ErrorState error={query.error} retry={() => void query.refetch()} />
  const fresh = query.data.pages.flatMap((page) => page.items).filter((hit) => hit.isNew)
  if (fresh.length === 0) return <Text mt="sm">{t('gone')}</Text>
  return (
    <Stack gap={4} mt="sm">
      {fresh.map(({ listing, foundAt }) => (
        <Text key={listing.id} size="sm">
          <TextLink to="/listings/$id" params={{ id: listing.id }}>
            <BilingualText value={listing.title} />
          </TextLink>{' '}
          <Text span size="xs" c="dimmed">
            <DayText time={foundAt} />
          </Text>
        </Text>
      ))}
      {query.hasNextPage && (
        <Button size="xs" variant="subtle" onClick={() => void query.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Stack>
  )
}
