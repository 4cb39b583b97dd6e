import { Button, Group, Paper, Stack, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { ListingKind } from '@duijie/domain/listings/listing.schema.ts'
import { prefilledFields } from '@duijie/domain/listings/prefill.rules.ts'
import type { OrganisationDetail } from '@duijie/domain/organisations/organisation.schema.ts'

import { apiClient, queryClient, trpc } from '../../../../shared/api.ts'
import { useLocale } from '../../../../shared/i18n.ts'
import { type SessionOrganisation, useActing } from '../../../../shared/session.ts'
import { useTitle } from '../../../../shared/title.ts'
import { EmptyState } from '../../../../shared/ui/empty-state.tsx'
import { NoEntry } from '../../../../shared/ui/no-entry.tsx'
import { FormProblem } from '../../../../shared/ui/form-problem.tsx'
import { ButtonLink } from '../../../../shared/ui/links.tsx'
import { PageHeader } from '../../../../shared/ui/page-header.tsx'
import { useFieldProblems } from '../../../../shared/use-field-problems.ts'
import { longestTitle } from './new-title.ts'
import { PrefilledNote } from './prefilled-note.tsx'

const page = getRouteApi('/listings/new/$kind')

const TitleForm = ({ kind, organisation }: { kind: ListingKind; organisation: SessionOrganisation }) => {
  const { t } = useTranslation(['listings', 'fields'])
  const locale = useLocale()
  const navigate = useNavigate()
  const { title: given = '' } = page.useSearch()
  const [title, setTitle] = useState(given)
  const known = trpc.organisations.get.queryOptions({ id: organisation.id })
  const prefillOf = (detail: OrganisationDetail | undefined) => (detail ? prefilledFields(kind, detail) : {})
  const prefilled = prefillOf(useQuery(known).data?.detail)
  const create = useMutation({
    mutationFn: async () => {
      const { detail } = await queryClient.ensureQueryData(known)
      const body = { kind, title: { [locale]: title.trim() }, ...prefillOf(detail) }
      return apiClient.listings.create.mutate({ organisationId: organisation.id, body })
    },
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries(trpc.listings.pathFilter())
      await navigate({ to: '/listings/$id/edit', params: { id }, replace: true })
    },
  })
  const fieldProblem = useFieldProblems(create.error, 'body')
  return (
    <Paper
      component="form"
      p="md"
      maw={720}
      onSubmit={(event) => {
        event.preventDefault()
        create.mutate()
      }}
    >
      <Stack gap="md">
        <TextInput
          label={t('fields:label.title')}
          description={t(`hint.${kind}.title`)}
          error={fieldProblem('title')}
          withAsterisk
          maxLength={longestTitle}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <PrefilledNote fields={prefilled} />
        <FormProblem error={create.error} />
        <Group>
          <Button type="submit" loading={create.isPending} disabled={title.trim() === ''}>
            {t('new.start')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}

/** Starts a listing with nothing but its title: from then on it is saved as it is written. */
export const NewListingPage = () => {
  const { kind } = page.useParams()
  const { t } = useTranslation('listings')
  const acting = useActing()
  useTitle(t(`new.${kind}`))
  const organisation = acting.as === 'organisation' ? acting.organisation : undefined
  const header = (
    <PageHeader
      title={t(`new.${kind}`)}
      above={organisation && t('new.for', { organisation: organisation.name })}
      note={organisation && t(`new.note.${kind}`)}
    />
  )
  if (organisation && organisation.role !== 'viewer') {
    return (
      <>
        {header}
        <TitleForm kind={kind} organisation={organisation} />
      </>
    )
  }
  return (
    <>
      {header}
      {organisation ? (
        <NoEntry text={t('new.viewer', { organisation: organisation.name })} />
      ) : acting.as === 'staff' ? (
        <NoEntry text={t('new.switchToOrganisation')} />
      ) : (
        <EmptyState
          text={t('new.noOrganisation')}
          action={<ButtonLink to="/organisations/new">{t('new.createOrganisation')}</ButtonLink>}
        />
      )}
    </>
  )
}
