import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { OrganisationCard } from '@duijie/domain/organisations/organisation.schema.ts'

import { useActingOrganisation } from '../../../shared/session.ts'
import { RefuseDialog } from './refuse-dialog.tsx'

/** On the page of another organisation, for editors of the reader's own. */
export const RefuseButton = ({ organisation }: { organisation: OrganisationCard }) => {
  const { t } = useTranslation('refusals')
  const own = useActingOrganisation()
  const [isAsking, setAsking] = useState(false)
  if (!own || own.role === 'viewer' || own.id === organisation.id || organisation.kind === 'platform') return null
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('act')}
      </Button>
      {isAsking && <RefuseDialog organisationId={own.id} refused={organisation} onClose={() => setAsking(false)} />}
    </>
  )
}
