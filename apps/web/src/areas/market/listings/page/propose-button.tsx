import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { ListingDetail } from '@duijie/domain/listings/listing.view.schema.ts'

import { ProposeForm } from './propose-form.tsx'
import { useProposer } from './use-counterparts.ts'

/** Offers a listing of the reader's own organisation to the one on the page. */
export const ProposeButton = ({ detail }: { detail: ListingDetail }) => {
  const { t } = useTranslation(['listings', 'common'])
  const organisation = useProposer(detail)
  const [opened, setOpened] = useState(false)
  if (!organisation) return null
  return (
    <>
      <Button onClick={() => setOpened(true)}>{t('act.propose')}</Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('propose.title')}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        <ProposeForm detail={detail} organisationId={organisation.id} onClose={() => setOpened(false)} />
      </Modal>
    </>
  )
}
