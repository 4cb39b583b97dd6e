import { Stack } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { roleReaches } from '@duijie/domain/accounts/role.rules.ts'

import { NoEntry } from '../../../shared/ui/no-entry.tsx'
import { LeftOutCandidates } from './left-out-candidates.tsx'
import { RefusedOrganisations } from './refused-organisations.tsx'
import { OrganisationFrame, useOrganisation } from '../../identity/organisations/organisation-frame.tsx'

const route = getRouteApi('/organisations/$id/refusals')

/** 排除名单: whom an organisation has ruled out, each with the reason, the day and the way back. */
export const OrganisationRefusalsPage = () => {
  const { t } = useTranslation('organisations')
  const organisation = useOrganisation(route.useParams().id)
  const { detail, id } = organisation
  const mayEdit = roleReaches(detail?.role, 'editor')
  return (
    <OrganisationFrame organisation={organisation}>
      {detail ? (
        <Stack gap="xl" maw={760}>
          <RefusedOrganisations organisationId={id} mayEdit={mayEdit} />
          <LeftOutCandidates organisationId={id} mayEdit={mayEdit} />
        </Stack>
      ) : (
        <NoEntry text={t('membersOnly')} />
      )}
    </OrganisationFrame>
  )
}
