import { Badge, Group, Stack, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import type { ImportBatchView } from '@duijie/domain/imports/import-batch.schema.ts'

import { trpc } from '../../../shared/api.ts'
import { InfiniteList } from '../../../shared/lists/infinite-list.tsx'
import { byCursor, usePaged } from '../../../shared/lists/paged.ts'
import { DayText } from '../../../shared/ui/values.tsx'
import classes from './imports.module.css'
import { UndoButton } from './undo-button.tsx'

const PastImport = ({ batch }: { batch: ImportBatchView }) => {
  const { t } = useTranslation(['imports', 'common'])
  const name = batch.fileName || t('source.pasted')
  const { imported, duplicates, problems, rows } = batch
  return (
    <li className={classes.past}>
      <Stack gap={2} miw={0} flex="1 1 280px">
        <Group gap={6}>
          <Text size="sm" fw={600} className={classes.sample}>
            {name}
          </Text>
          <Badge variant="default">{t(`common:kind.${batch.kind}`)}</Badge>
          {batch.state !== 'finished' && <Badge color="gray">{t(`past.state.${batch.state}`)}</Badge>}
        </Group>
        <Text size="xs" c="dimmed">
          <DayText time={batch.startedAt} /> · {batch.startedBy} ·{' '}
          {t('past.counts', { rows, imported, duplicates, problems })}
          {batch.submit && ` · ${t('past.submitted')}`}
        </Text>
      </Stack>
      <UndoButton id={batch.id} fileName={batch.fileName} imported={imported} isUndone={batch.state === 'undone'} />
    </li>
  )
}

/** What was imported before, newest first, each to be taken back as a whole. */
export const PastImports = ({ organisationId }: { organisationId: string }) => {
  const { t } = useTranslation('imports')
  const list = usePaged(
    useInfiniteQuery(trpc.imports.list.infiniteQueryOptions({ organisationId, limit: 10 }, byCursor)),
  )
  const none = (
    <Text size="sm" c="dimmed">
      {t('past.none')}
    </Text>
  )
  return (
    <InfiniteList list={list} waiting={{ count: 2 }} empty={none}>
      {(batches) => (
        <ul className={classes.list}>
          {batches.map((batch) => (
            <PastImport key={batch.id} batch={batch} />
          ))}
        </ul>
      )}
    </InfiniteList>
  )
}
