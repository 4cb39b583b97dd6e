import { useHotkeys, useMediaQuery } from '@mantine/hooks'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { ListingDetail } from '@duijie/domain/listings/listing.view.schema.ts'
import type { Bilingual } from '@duijie/domain/shared/bilingual.schema.ts'
import { readBilingual } from '../../../../shared/bilingual.ts'

import { trpc } from '../../../../shared/api.ts'
import { useLocale } from '../../../../shared/i18n.ts'
import { EmptyState } from '../../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../../shared/ui/error-state.tsx'
import { ButtonLink, TextLink } from '../../../../shared/ui/links.tsx'
import { PageHeader } from '../../../../shared/ui/page-header.tsx'
import { WaitingRows } from '../../../../shared/ui/waiting.tsx'
import { RejectDialog } from './reject-dialog.tsx'
import { ReviewDetail } from './review-detail.tsx'
import classes from './review.module.css'
import { ReviewQueue } from './review-queue.tsx'
import { afterDecision, besideOf } from './review-state.ts'
import { useDecide } from './use-decide.ts'

const route = getRouteApi('/review')

/** 审核: what waits to be published, with the decision one key away. */
export const ReviewPage = () => {
  const { t } = useTranslation('review')
  const { id: chosen } = route.useSearch()
  const isWide = useMediaQuery('(min-width: 62em)', undefined, { getInitialValueInEffect: false })
  const navigate = route.useNavigate()
  const query = useInfiniteQuery(
    trpc.review.queue.infiniteQueryOptions({ limit: 30 }, { getNextPageParam: ({ nextCursor }) => nextCursor }),
  )
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? []
  const ids = rows.map((row) => row.id)
  // Where list and detail stand side by side, the first entry is open without asking.
  const id = chosen ?? (isWide ? ids[0] : undefined)
  const open = (next: string | undefined) => void navigate({ search: next ? { id: next } : {}, replace: true })
  const acts = useActs(id, () => open(id && afterDecision(ids, id)))

  useHotkeys([
    ['j', () => open(besideOf(ids, id, 1))],
    ['k', () => open(besideOf(ids, id, -1))],
    ['a', acts.approveOpen],
    ['r', acts.rejectOpen],
  ])
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note')}
        above={
          chosen && (
            <TextLink to="/review" hiddenFrom="md">
              {t('back')}
            </TextLink>
          )
        }
      />
      {query.error && !query.data && <ErrorState error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <WaitingRows />}
      {query.data && rows.length === 0 && !id && <NothingToReview />}
      {(rows.length > 0 || id) && (
        <div className={classes.columns} data-open={id ? true : undefined}>
          <ReviewQueue
            rows={rows}
            openId={id}
            onMore={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
            loadingMore={query.isFetchingNextPage}
          />
          {id && <ReviewDetail key={id} id={id} busy={acts.busy} onApprove={acts.approve} onReject={acts.askReject} />}
        </div>
      )}
      {acts.dialog}
    </>
  )
}

/** Approve at once; send back after its dialog. The keys act on what is open and loaded. */
const useActs = (id: string | undefined, onDone: () => void) => {
  const locale = useLocale()
  const client = useQueryClient()
  const [rejected, setRejected] = useState<ListingDetail>()
  const { decide, isDeciding } = useDecide(onDone)
  const loaded = (): ListingDetail | undefined => {
    const detail = id === undefined ? undefined : client.getQueryData(trpc.listings.get.queryKey({ id }))
    return detail?.permissions.review && !isDeciding ? detail : undefined
  }
  const approve = (detail: ListingDetail) => void decide(detail, 'approve')
  const reject = (reason: string) => {
    if (rejected) void decide(rejected, 'reject', reason).then((isDone) => isDone && setRejected(undefined))
  }
  return {
    busy: isDeciding,
    approve,
    askReject: setRejected,
    approveOpen: () => {
      const detail = loaded()
      if (detail && !rejected) approve(detail)
    },
    rejectOpen: () => setRejected(loaded()),
    dialog: rejected && (
      <RejectDialog
        title={readBilingual(rejected.body['title'] as Bilingual | undefined, locale)}
        opened
        busy={isDeciding}
        onReject={reject}
        onClose={() => setRejected(undefined)}
      />
    ),
  }
}

const NothingToReview = () => {
  const { t } = useTranslation('review')
  return (
    <EmptyState
      text={t('empty')}
      action={
        <ButtonLink to="/home" variant="default">
          {t('emptyAction')}
        </ButtonLink>
      }
    />
  )
}
