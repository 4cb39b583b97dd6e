import { Stack } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { trpc } from '../../../shared/api.ts'
import { AddressNotice } from '../../../shared/ui/address-notice.tsx'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ButtonLink } from '../../../shared/ui/links.tsx'
import { PageHeader } from '../../../shared/ui/page-header.tsx'
import { InvitationCard } from './invitation-card.tsx'

/** Every invitation to the signed-in reader. */
export const InvitationsPage = () => {
  const { t } = useTranslation('organisations')
  const { data } = useSuspenseQuery(trpc.organisations.myInvitations.queryOptions())
  return (
    <>
      <PageHeader title={t('invitation.title')} />
      <AddressNotice />
      {data.length === 0 ? (
        <EmptyState
          text={t('invitation.none')}
          action={
            <ButtonLink to="/organisations/new" variant="default">
              {t('invitation.create')}
            </ButtonLink>
          }
        />
      ) : (
        <Stack gap="sm" maw={640}>
          {data.map((invitation) => (
            <InvitationCard key={invitation.id} invitation={invitation} />
          ))}
        </Stack>
      )}
    </>
  )
}
