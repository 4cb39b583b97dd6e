import { Stack } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { trpc } from '../../../shared/api.ts'
import { NoEntry } from '../../../shared/ui/no-entry.tsx'
import { InviteForm } from './invite-form.tsx'
import { MembersTable } from './members-table.tsx'
import { type Organisation, OrganisationFrame, useOrganisation } from './organisation-frame.tsx'
import { PendingInvitations } from './pending-invitations.tsx'

const route = getRouteApi('/organisations/$id/members')

export const OrganisationMembersPage = () => {
  const { t } = useTranslation('organisations')
  const organisation = useOrganisation(route.useParams().id)
  return (
    <OrganisationFrame organisation={organisation}>
      {organisation.detail ? <Inside organisation={organisation} /> : <NoEntry text={t('membersOnly')} />}
    </OrganisationFrame>
  )
}

const Inside = ({ organisation }: { organisation: Organisation }) => {
  const { data } = useSuspenseQuery(trpc.organisations.members.queryOptions({ organisationId: organisation.id }))
  const isOwner = organisation.detail?.role === 'owner'
  return (
    <Stack gap="xl">
      <MembersTable organisation={organisation} members={data.members} isOwner={isOwner} />
      {isOwner && <InviteForm organisationId={organisation.id} />}
      {data.invitations.length > 0 && <PendingInvitations invitations={data.invitations} isOwner={isOwner} />}
    </Stack>
  )
}
