import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { useProblemText } from '../problem-text.ts'
import { readProblem } from '../errors.ts'
import type { Paged } from './paged.ts'

type Props = {
  /** The way to more, where it is called otherwise: “Earlier …”. */
  more?: string | undefined
} & Pick<Paged<unknown>, 'items' | 'total' | 'pageCount' | 'moreError' | 'hasMore' | 'isLoadingMore' | 'loadMore'>

/** Below a list: how much of it is here, the way to more, and what went wrong with the next page. */
export const ListEnd = ({ items, total, pageCount, moreError, hasMore, isLoadingMore, loadMore, more }: Props) => {
  const { t } = useTranslation()
  const problemText = useProblemText()
  if (!hasMore && pageCount < 2) return null
  const shown = items.length
  const extent = hasMore ? total !== undefined && t('list.shown', { shown, total }) : t('list.all', { count: shown })
  return (
    <Group gap="sm" mt="sm" role="group" aria-label={t('list.more')}>
      {hasMore && (
        <Button variant="default" loading={isLoadingMore} onClick={loadMore}>
          {moreError ? t('action.retry') : (more ?? t('action.more'))}
        </Button>
      )}
      {Boolean(moreError) && !isLoadingMore && (
        <Text size="sm" role="alert">
          {t('list.moreFailed')} {problemText(readProblem(moreError))}
        </Text>
      )}
      {extent && (
        <Text size="sm" c="dimmed" role="status">
          {extent}
        </Text>
      )}
    </Group>
  )
}
