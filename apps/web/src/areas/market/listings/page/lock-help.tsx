import { useTranslation } from 'react-i18next'

import type { ListingDetail } from '@duijie/domain/listings/listing.view.schema.ts'

import { useSession } from '../../../../shared/session.ts'
import { TextLink } from '../../../../shared/ui/links.tsx'
import { useProposer } from './use-counterparts.ts'

/** How a reader gets to see what is locked. Data and compute are not paired: their owner is asked directly. */
export const LockHelp = ({ detail }: { detail: ListingDetail }) => {
  const { t } = useTranslation('listings')
  const session = useSession()
  const proposer = useProposer(detail)
  if (detail.kind === 'dataset' || detail.kind === 'compute') return t('lock.askOwner')
  if (proposer) return t('lock.how')
  if (session.user) return t('lock.asMember')
  return (
    <>
      {t('lock.signIn')}{' '}
      <TextLink to="/sign-in" search={{ back: `/listings/${detail.id}` }} inherit underline="always">
        {t('lock.toSignIn')}
      </TextLink>
    </>
  )
}
