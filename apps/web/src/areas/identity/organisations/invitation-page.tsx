import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { trpc } from '../../../shared/api.ts'
import { PageHeader } from '../../../shared/ui/page-header.tsx'
import { InvitationCard } from './invitation-card.tsx'

const route = getRouteApi('/invitations/$id')

/** Where the link in an invitation leads. */
export const InvitationPage = () => {
  const { t } = useTranslation('organisations')
  const { data } = useSuspenseQuery(trpc.organisations.invitation.queryOptions({ id: route.useParams().id }))
  return (
    <div style={{ maxWidth: 640 }}>
      <PageHeader title={t('invitation.title')} />
      <InvitationCard invitation={data} />
    </div>
  )
}
