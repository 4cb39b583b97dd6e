import { Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { ListingDetail } from '@duijie/domain/listings/listing.view.schema.ts'
import type { Bilingual } from '@duijie/domain/shared/bilingual.schema.ts'
import { readBilingual } from '../../../../shared/bilingual.ts'

import { trpc } from '../../../../shared/api.ts'
import { useLocale } from '../../../../shared/i18n.ts'
import { useTitle } from '../../../../shared/title.ts'
import { EmptyState } from '../../../../shared/ui/empty-state.tsx'
import { PageProblem } from '../../../../shared/ui/page-error.tsx'
import { ButtonLink, TextLink } from '../../../../shared/ui/links.tsx'
import { PageHeader } from '../../../../shared/ui/page-header.tsx'
import { WaitingRows } from '../../../../shared/ui/waiting.tsx'
import { StepButtons } from '../page/step-buttons.tsx'
import { ChangeEditor } from './change-editor.tsx'
import { DraftEditor } from './draft-editor.tsx'

const page = getRouteApi('/listings/$id/edit')

/** Why the form is closed to those who may edit; drafts and what is published are open to them. */
const notNow = {
  draft: 'edit.viewer',
  published: 'edit.viewer',
  in_review: 'edit.inReview',
  expired: 'edit.expired',
  archived: 'edit.archived',
} as const

const NotNow = ({ detail }: { detail: ListingDetail }) => {
  const { t } = useTranslation('listings')
  return (
    <EmptyState
      text={t(detail.permissions.edit ? notNow[detail.status] : 'edit.viewer')}
      action={
        <Group gap="xs" justify="center">
          <ButtonLink to="/listings/$id" params={{ id: detail.id }} variant="default">
            {t('edit.view')}
          </ButtonLink>
          {detail.permissions.edit && <StepButtons detail={detail} only={['recall', 'restore', 'renew']} />}
        </Group>
      }
    />
  )
}

const Editor = ({ detail, onReload }: { detail: ListingDetail; onReload: () => void }) => {
  const { t } = useTranslation('listings')
  const locale = useLocale()
  const title = readBilingual(detail.body['title'] as Bilingual, locale)
  const isChange = detail.status === 'published'
  const heading = isChange ? t('edit.changeTitle') : t(`edit.title.${detail.kind}`)
  useTitle(`${heading} · ${title}`)
  const isDraft = detail.status === 'draft'
  const mayWrite = detail.permissions.edit && (isDraft || isChange)
  return (
    <>
      <PageHeader
        title={heading}
        above={
          <TextLink to="/listings/$id" params={{ id: detail.id }} inherit>
            {title}
          </TextLink>
        }
      />
      {mayWrite && isDraft && <DraftEditor detail={detail} onReload={onReload} />}
      {mayWrite && isChange && <ChangeEditor detail={detail} />}
      {!mayWrite && <NotNow detail={detail} />}
    </>
  )
}

/** The form of a listing: a draft is saved as it is written, a published one is changed by request. */
export const EditPage = () => {
  const { id } = page.useParams()
  const [round, setRound] = useState(0)
  // The form must start from what the server has now; later refetches must not touch what is being typed.
  const query = useQuery({
    ...trpc.listings.get.queryOptions({ id }),
    refetchOnMount: 'always',
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  const reload = () => void query.refetch().then(() => setRound((before) => before + 1))
  if (query.error && !query.data) return <PageProblem error={query.error} retry={() => void query.refetch()} />
  if (!query.data || !query.isFetchedAfterMount) return <WaitingRows count={4} height={120} />
  return <Editor key={`${id}-${round}-${query.data.status}`} detail={query.data} onReload={reload} />
}
