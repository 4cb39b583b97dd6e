import { useMutation } from '@tanstack/react-query'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { queryClient, trpc } from '../../../shared/api.ts'
import { notifyDone } from '../../../shared/notify.tsx'
import { actAs, sessionQuery } from '../../../shared/session.ts'
import { PageHeader } from '../../../shared/ui/page-header.tsx'
import { emptyOrganisation, OrganisationForm } from './organisation-form.tsx'

export const NewOrganisationPage = () => {
  const { t } = useTranslation('organisations')
  const navigate = useNavigate()
  const router = useRouter()
  const creating = useMutation(
    trpc.organisations.create.mutationOptions({
      onSuccess: async ({ id }, { name }) => {
        await queryClient.invalidateQueries(sessionQuery())
        actAs(id)
        notifyDone(t('new.done', { name }))
        await router.invalidate()
        await navigate({ to: '/organisations/$id', params: { id } })
      },
    }),
  )
  return (
    <>
      <PageHeader title={t('new.title')} note={t('new.note')} />
      <OrganisationForm
        initial={emptyOrganisation}
        submitText={t('new.submit')}
        onSubmit={(input) => creating.mutate(input)}
        busy={creating.isPending}
        error={creating.error}
      />
    </>
  )
}
