import { Stack, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { trpc } from '../../../shared/api.ts'
import { InfiniteList } from '../../../shared/lists/infinite-list.tsx'
import { byCursor, usePaged } from '../../../shared/lists/paged.ts'
import { BilingualText } from '../../../shared/ui/bilingual-text.tsx'
import { TextLink } from '../../../shared/ui/links.tsx'
import { DayText } from '../../../shared/ui/values.tsx'

/** The listings that newly fit a search, latest first. */
export const NewHits = ({ id }: { id: string }) => {
  const { t } = useTranslation('saved-searches')
  const list = usePaged(useInfiniteQuery(trpc.savedSearches.hits.infiniteQueryOptions({ id }, byCursor)))
  const gone = <Text mt="sm">{t('gone')}</Text>
  return (
    <InfiniteList list={list} empty={gone}>
      {(hits) => {
        const fresh = hits.filter((hit) => hit.isNew)
        if (fresh.length === 0) return gone
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
          </Stack>
        )
      }}
    </InfiniteList>
  )
}
