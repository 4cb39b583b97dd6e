import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { ListingKind } from '@duijie/domain/listings/listing.schema.ts'
import type { VersionView } from '@duijie/domain/listings/listing.view.schema.ts'

import { trpc } from '../../../../shared/api.ts'
import { formatMinute } from '../../../../shared/format/day.ts'
import { useLocale } from '../../../../shared/i18n.ts'
import { InfiniteList } from '../../../../shared/lists/infinite-list.tsx'
import { byCursor, usePaged } from '../../../../shared/lists/paged.ts'
import { ChangeList } from '../facts/change-list.tsx'
import classes from './page.module.css'

const knownActions = [
  'created',
  'saved',
  'submit',
  'recall',
  'approve',
  'reject',
  'archive',
  'restore',
  'renew',
  'expire',
  'change_approved',
  'imported',
  'import_undone',
] as const
type KnownAction = (typeof knownActions)[number]

const actionKey = (action: string): KnownAction | 'other' => knownActions.find((known) => known === action) ?? 'other'

/** A few changes are shown at once; more on demand. */
const mostShown = 2

const Entry = ({ entry, kind }: { entry: VersionView; kind: ListingKind }) => {
  const { t } = useTranslation('listings')
  const locale = useLocale()
  const [opened, setOpened] = useState(entry.changes.length <= mostShown)
  return (
    <li className={classes.version}>
      <Group gap={8} align="baseline">
        <Text fw={600}>{entry.actorName || t('history.system')}</Text>
        <Text>{t(`history.action.${actionKey(entry.action)}`)}</Text>
        <Text size="sm" c="dimmed" component="time" dateTime={entry.createdAt}>
          {formatMinute(entry.createdAt, locale)}
        </Text>
        <Text size="sm" c="dimmed">
          {t('history.version', { version: entry.version })}
        </Text>
        {entry.changes.length > mostShown && (
          <Button size="compact-xs" variant="subtle" aria-expanded={opened} onClick={() => setOpened(!opened)}>
            {t(opened ? 'history.hide' : 'history.show')} · {t('history.changes', { count: entry.changes.length })}
          </Button>
        )}
      </Group>
      {entry.note && <Text size="sm">{entry.note}</Text>}
      {opened && entry.changes.length > 0 && <ChangeList changes={entry.changes} kind={kind} />}
    </li>
  )
}

/** Who did what to a listing and when, newest first. */
export const VersionList = ({ id, kind }: { id: string; kind: ListingKind }) => {
  const { t } = useTranslation('listings')
  const list = usePaged(useInfiniteQuery(trpc.listings.versions.infiniteQueryOptions({ id, limit: 20 }, byCursor)))
  return (
    <InfiniteList list={list} waiting={{ count: 4, height: 48 }} empty={null}>
      {(entries) => (
        <Stack gap="sm" className={classes.overview}>
          <Title order={2}>{t('history.title')}</Title>
          <ol className={classes.versions}>
            {entries.map((entry) => (
              <Entry key={entry.version} entry={entry} kind={kind} />
            ))}
          </ol>
        </Stack>
      )}
    </InfiniteList>
  )
}
