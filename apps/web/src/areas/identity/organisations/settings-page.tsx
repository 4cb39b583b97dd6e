import { Alert, Button, Stack, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { roleReaches } from '@duijie/domain/accounts/role.rules.ts'
import type { OrganisationDetail, OrganisationInput } from '@duijie/domain/organisations/organisation.schema.ts'

import { queryClient, trpc } from '../../../shared/api.ts'
import { notifyDone, notifyProblem } from '../../../shared/notify.tsx'
import { sessionQuery } from '../../../shared/session.ts'
import { NoEntry } from '../../../shared/ui/no-entry.tsx'
import { OrganisationForm } from './organisation-form.tsx'
import { OrganisationFrame, useOrganisation } from './organisation-frame.tsx'

const route = getRouteApi('/organisations/$id/settings')

export const OrganisationSettingsPage = () => {
  const { t } = useTranslation('organisations')
  const organisation = useOrganisation(route.useParams().id)
  const { detail } = organisation
  return (
    <OrganisationFrame organisation={organisation}>
      {detail ? (
        <Stack gap="xl">
          <VerificationBox detail={detail} />
          <DetailsForm key={detail.version} detail={detail} />
        </Stack>
      ) : (
        <NoEntry text={t('membersOnly')} />
      )}
    </OrganisationFrame>
  )
}

const refresh = async () => {
  await queryClient.invalidateQueries(trpc.organisations.pathFilter())
  await queryClient.invalidateQueries(sessionQuery())
}

const inputOf = ({ kind, ...detail }: OrganisationDetail): OrganisationInput => ({
  name: detail.name,
  nameEn: detail.nameEn,
  kind: kind === 'platform' ? 'institute' : kind,
  region: detail.region,
  sector: detail.sector,
  size: detail.size,
  creditCode: detail.creditCode,
  website: detail.website,
  about: detail.about,
  contactName: detail.contactName,
  contactPhone: detail.contactPhone,
  contactEmail: detail.contactEmail,
})

const DetailsForm = ({ detail }: { detail: OrganisationDetail }) => {
  const { t } = useTranslation('organisations')
  const saving = useMutation(
    trpc.organisations.update.mutationOptions({
      onSuccess: async () => {
        notifyDone(t('settings.saved'))
        await refresh()
      },
    }),
  )
  const mayEdit = roleReaches(detail.role, 'editor')
  return (
    <>
      {!mayEdit && <Text c="dimmed">{t('settings.readOnly')}</Text>}
      <OrganisationForm
        initial={inputOf(detail)}
        submitText={t('settings.save')}
        onSubmit={(input) => saving.mutate({ id: detail.id, version: detail.version, input })}
        busy={saving.isPending}
        error={saving.error}
        prefix="input"
        disabled={!mayEdit}
      />
    </>
  )
}

const alertColours = {
  unverified: 'gray',
  pending: 'yellow',
  verified: 'accent',
  rejected: 'red',
  suspended: 'red',
} as const

const VerificationBox = ({ detail }: { detail: OrganisationDetail }) => {
  const { t } = useTranslation('organisations')
  const requesting = useMutation(
    trpc.organisations.requestVerification.mutationOptions({
      onSuccess: async () => {
        notifyDone(t('verification.requested'))
        await refresh()
      },
      onError: notifyProblem,
    }),
  )
  const state = detail.verification
  const mayRequest = (state === 'unverified' || state === 'rejected') && roleReaches(detail.role, 'editor')
  return (
    <Alert color={alertColours[state]} maw={720} title={<Title order={2}>{t('verification.title')}</Title>}>
      <Text size="sm" c="var(--mantine-color-text)">
        {t(`verification.${state}`, { reason: detail.verificationReason ?? t('verification.noReason') })}
      </Text>
      {mayRequest && (
        <Button
          mt="sm"
          size="xs"
          variant="default"
          disabled={!detail.creditCode}
          loading={requesting.isPending}
          onClick={() => requesting.mutate({ id: detail.id, version: detail.version })}
        >
          {t(state === 'rejected' ? 'verification.again' : 'verification.request')}
        </Button>
      )}
    </Alert>
  )
}
