import { Alert, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { ListingDetail } from '@duijie/domain/listings/listing.view.schema.ts'

import { useWords } from '../facts/words.ts'

const statusNotes = { in_review: 'page.inReview', expired: 'page.expired', archived: 'page.archived' } as const

const Draft = ({ detail }: { detail: ListingDetail }) => {
  const { t } = useTranslation('listings')
  const words = useWords()
  const issues = detail.issues ?? []
  const separator = words.locale === 'zh' ? '、' : ', '
  if (issues.length === 0) return <Text size="sm">{t('page.draftReady')}</Text>
  return (
    <Text size="sm">
      {t('page.draftIssues', { count: issues.length })}
      {words.locale === 'zh' ? '：' : ': '}
      {issues.map(({ field }) => words.label(field)).join(separator)}
    </Text>
  )
}

/** What the owner's side and reviewers have to know of the listing's state before they read on. */
export const StateNotice = ({ detail }: { detail: ListingDetail }) => {
  const { t } = useTranslation('listings')
  const isInside = detail.issues !== undefined
  const isInvited = detail.body['confidentiality'] === 'invited'
  const { status } = detail
  if (!isInside) return null
  return (
    <>
      {status === 'draft' && detail.reviewReason && (
        <Alert color="orange" variant="outline" py="xs" mb="md" title={t('page.rejected')}>
          {detail.reviewReason}
        </Alert>
      )}
      {status === 'draft' && detail.permissions.edit && (
        <Alert color="gray" py="xs" mb="md">
          <Draft detail={detail} />
        </Alert>
      )}
      {status !== 'draft' && status !== 'published' && (
        <Alert color="gray" py="xs" mb="md">
          <Text size="sm">{t(statusNotes[status])}</Text>
        </Alert>
      )}
      {status === 'published' && isInvited && (
        <Alert color="gray" py="xs" mb="md">
          <Text size="sm">{t('lock.invited')}</Text>
        </Alert>
      )}
    </>
  )
}
