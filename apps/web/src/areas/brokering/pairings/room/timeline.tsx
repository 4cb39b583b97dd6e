import { Badge, Button, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import type { PairingEventView } from '@duijie/domain/pairings/pairing.view.schema.ts'

import { trpc } from '../../../../shared/api.ts'
import { formatMinute } from '../../../../shared/format/day.ts'
import { useLocale } from '../../../../shared/i18n.ts'
import { EmptyState } from '../../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../../shared/ui/error-state.tsx'
import { WaitingRows } from '../../../../shared/ui/waiting.tsx'
import { eventSentence, eventWords } from './event-sentence.ts'
import classes from './room.module.css'
import type { Say } from '../../../../shared/i18n-keys.ts'

const Event = ({ event }: { event: PairingEventView }) => {
  const { t } = useTranslation('pairings')
  const locale = useLocale()
  const say: Say<'pairings'> = (key, params = {}) => t(key, params)
  const isInternal = event.audience === 'internal'
  return (
    <li className={classes.event} data-kind={event.kind}>
      <Text size="sm" component="div">
        <strong>{event.actorName}</strong> {eventSentence(event, say)}{' '}
        {isInternal && (
          <Badge size="sm" color="yellow" c="light-dark(#6b4d00, #f0d48a)">
            {t('room.internal')}
          </Badge>
        )}
      </Text>
      <Text size="xs" c="dimmed" component="div">
        {t(`side.${event.actorSide}`)} · <time dateTime={event.createdAt}>{formatMinute(event.createdAt, locale)}</time>
      </Text>
      {eventWords(event, say).map((words) => (
        <div key={words} className={classes.said} data-internal={isInternal || undefined}>
          {words}
        </div>
      ))}
    </li>
  )
}

/** What has happened, newest first. */
export const Timeline = ({ id }: { id: string }) => {
  const { t } = useTranslation('pairings')
  const query = useInfiniteQuery(
    trpc.pairings.timeline.infiniteQueryOptions(
      { id, limit: 20 },
      { getNextPageParam: ({ nextCursor }) => nextCursor },
    ),
  )
  if (query.error && !query.data) return <ErrorState error={query.error} retry={() => void query.refetch()} />
  if (!query.data) return <WaitingRows count={4} />
  const events = query.data.pages.flatMap(({ items }) => items)
  return (
    <>
      {events.length === 0 && <EmptyState text={t('room.timelineEmpty')} />}
      <ol className={classes.events}>
        {events.map((event) => (
          <Event key={event.id} event={event} />
        ))}
      </ol>
      {query.hasNextPage && (
        <Button
          variant="default"
          size="compact-sm"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('room.older')}
        </Button>
      )}
    </>
  )
}
