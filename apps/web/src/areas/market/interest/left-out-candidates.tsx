import { Text } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import type { LeftOutView } from '@duijie/domain/interest/interest.schema.ts'

import { trpc } from '../../../shared/api.ts'
import { byCursor, usePaged } from '../../../shared/lists/paged.ts'
import { readBilingual } from '../../../shared/bilingual.ts'
import { useLocale } from '../../../shared/i18n.ts'
import { notifyDone, notifyProblem } from '../../../shared/notify.tsx'
import { BilingualText } from '../../../shared/ui/bilingual-text.tsx'
import { TextLink } from '../../../shared/ui/links.tsx'
import { DecisionList } from './decision-list.tsx'
import { DecisionRow } from './decision-row.tsx'

const useReadmit = () => {
  const { t } = useTranslation('refusals')
  const client = useQueryClient()
  const onSettled = async () => {
    await client.invalidateQueries(trpc.interest.pathFilter())
    await client.invalidateQueries(trpc.matches.pathFilter())
  }
  const readmitting = useMutation(trpc.interest.readmit.mutationOptions({ onError: notifyProblem, onSettled }))
  const excluding = useMutation(trpc.interest.exclude.mutationOptions({ onError: notifyProblem, onSettled }))
  return {
    busy: readmitting.isPending || excluding.isPending,
    readmit: ({ own, listing, reason, note }: LeftOutView) => {
      const pair = { listingId: own.id, candidateId: listing.id }
      const undo = () => excluding.mutate({ ...pair, reason, ...(note ? { note } : {}) })
      readmitting.mutate(pair, { onSuccess: () => notifyDone(t('readmitted'), { undo }) })
    },
  }
}

const Names = ({ own, listing }: Pick<LeftOutView, 'own' | 'listing'>) => {
  const { t } = useTranslation('refusals')
  const locale = useLocale()
  return (
    <>
      <TextLink to="/listings/$id" params={{ id: listing.id }} c="inherit" fw={600}>
        <BilingualText value={listing.title} />
      </TextLink>
      <Text size="sm" c="dimmed">
        {t('fromList')}{' '}
        <TextLink to="/listings/$id" params={{ id: own.id }} search={{ tab: 'matches' }} inherit>
          {readBilingual(own.title, locale)}
        </TextLink>
      </Text>
    </>
  )
}

/** Candidates left out of the lists of one's own listings, by one's side or by a broker. */
export const LeftOutCandidates = ({ organisationId, mayEdit }: { organisationId: string; mayEdit: boolean }) => {
  const { t } = useTranslation(['refusals', 'matches'])
  const locale = useLocale()
  const { readmit, busy } = useReadmit()
  const list = usePaged(useInfiniteQuery(trpc.interest.leftOut.infiniteQueryOptions({ organisationId }, byCursor)))
  return (
    <DecisionList
      title={t('candidates')}
      note={t('candidatesNote')}
      empty={t('noCandidates')}
      list={list}
      row={(row) => (
        <DecisionRow
          key={`${row.own.id} ${row.listing.id}`}
          name={<Names own={row.own} listing={row.listing} />}
          reason={row.note ?? t(`matches:exclusion.${row.reason}`)}
          byName={row.side === 'platform' ? t('platform', { name: row.byName ?? '' }) : row.byName}
          createdAt={row.createdAt}
          undo={
            mayEdit
              ? {
                  verb: t('readmit'),
                  label: t('readmitOne', { title: readBilingual(row.listing.title, locale) }),
                  run: () => readmit(row),
                  busy,
                }
              : undefined
          }
        />
      )}
    />
  )
}
