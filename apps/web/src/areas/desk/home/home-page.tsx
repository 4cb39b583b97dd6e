import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { useLocale } from '../../../shared/i18n.ts'
import { nameOf } from '../../../shared/name-of.ts'
import { useActing, useSession, type SessionOrganisation } from '../../../shared/session.ts'
import { AddressNotice } from '../../../shared/ui/address-notice.tsx'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ButtonLink } from '../../../shared/ui/links.tsx'
import { PageHeader } from '../../../shared/ui/page-header.tsx'
import { BrokerHome } from './broker-home.tsx'
import { IndustryHome } from './industry-home.tsx'
import { VendorHome } from './vendor-home.tsx'
import { VerificationNotice } from './verification-notice.tsx'

/** 工作台: the morning of whoever is here. */
export const HomePage = () => {
  const { t } = useTranslation('home')
  const acting = useActing()
  const { user } = useSession()
  const greeting = t('greeting', { name: user?.name ?? '' })
  if (acting.as === 'staff') {
    return (
      <>
        <PageHeader title={t('title')} note={t('broker.note')} />
        <AddressNotice />
        <BrokerHome />
      </>
    )
  }
  if (acting.as !== 'organisation') {
    return (
      <>
        <PageHeader title={greeting} />
        <AddressNotice />
        <NoOrganisation />
      </>
    )
  }
  return <OrganisationHome organisation={acting.organisation} greeting={greeting} />
}

const OrganisationHome = ({ organisation, greeting }: { organisation: SessionOrganisation; greeting: string }) => {
  const { t } = useTranslation('home')
  const locale = useLocale()
  const isIndustry = organisation.kind === 'industry'
  return (
    <>
      <PageHeader
        title={greeting}
        note={t(isIndustry ? 'industry.note' : 'vendor.note')}
        above={nameOf(organisation, locale)}
      />
      <AddressNotice />
      <VerificationNotice organisation={organisation} />
      {isIndustry ? (
        <IndustryHome key={organisation.id} organisationId={organisation.id} />
      ) : (
        <VendorHome key={organisation.id} organisationId={organisation.id} />
      )}
    </>
  )
}

const NoOrganisation = () => {
  const { t } = useTranslation('home')
  const { invitations } = useSession()
  return (
    <EmptyState
      text={t('person.text')}
      action={
        <Group gap="xs">
          {invitations > 0 && <ButtonLink to="/invitations">{t('person.invitations')}</ButtonLink>}
          <ButtonLink to="/organisations/new" variant={invitations > 0 ? 'default' : 'filled'}>
            {t('person.action')}
          </ButtonLink>
        </Group>
      }
    />
  )
}
