import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'

import type { ListingDetail } from '@duijie/domain/listings/listing.view.schema.ts'

import { needsTexts } from '../../../../shared/i18n.ts'
import { EmptyState } from '../../../../shared/ui/empty-state.tsx'
import { WaitingRows } from '../../../../shared/ui/waiting.tsx'
import { WaitingHere } from './waiting-here.tsx'

const MatchesPanel = lazy(async () => {
  const [panel] = await Promise.all([
    import('../../matches/matches-panel.tsx'),
    needsTexts('matches', 'refusals', 'pairings'),
  ])
  return { default: panel.MatchesPanel }
})

/** Candidates for a published listing; before that, when they will be here. */
export const MatchesTab = ({ detail }: { detail: ListingDetail }) => {
  const { t } = useTranslation('listings')
  const { kind } = detail
  if (!detail.permissions.seeMatches || (kind !== 'scenario' && kind !== 'capability'))
    return <EmptyState text={t('page.matchesLater')} />
  return (
    <Suspense fallback={<WaitingRows count={5} height={132} />}>
      <MatchesPanel listingId={detail.id} kind={kind} before={<WaitingHere listingId={detail.id} />} />
    </Suspense>
  )
}
