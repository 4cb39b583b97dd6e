import { Badge, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import type { PairingEventView } from '@duijie/domain/pairings/pairing.view.schema.ts'

import { trpc } from '../../../../shared/api.ts'
import { formatMinute } from '../../../../shared/format/day.ts'
import { useLocale } from '../../../../shared/i18n.ts'
import { InfiniteList } from '../../../../shared/lists/infinite-list.tsx'
import { byCursor, usePaged } from '../../../../shared/lists/paged.ts'
import { EmptyState } from '../../../../shared/ui/empty-state.tsx'
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
  const list = usePaged(useInfiniteQuery(trpc.pairings.timeline.infiniteQueryOptions({ id, limit: 20 }, byCursor)))
  return (
    <InfiniteList
      list={list}
      waiting={{ count: 4 }}
      more={t('room.older')}
      empty={<EmptyState text={t('room.timelineEmpty')} />}
    >
      {(events) => (
        <ol className={classes.events}>
          {events.map((event) => (
            <Event key={event.id} event={event} />
          ))}
        </ol>
      )}
    </InfiniteList>
  )
}
