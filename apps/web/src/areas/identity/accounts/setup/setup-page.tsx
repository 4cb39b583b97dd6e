import { Button, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { apiClient } from '../../../../shared/api.ts'
import { notifyDone } from '../../../../shared/notify.tsx'
import { useSession } from '../../../../shared/session.ts'
import { signIn } from '../../../../shared/sign-in.ts'
import { EmptyState } from '../../../../shared/ui/empty-state.tsx'
import { FormProblem } from '../../../../shared/ui/form-problem.tsx'
import { ButtonLink } from '../../../../shared/ui/links.tsx'
import { PageHeader } from '../../../../shared/ui/page-header.tsx'
import { useFieldProblems } from '../../../../shared/use-field-problems.ts'
import { EmailField, NewPasswordField } from '../account-fields.tsx'

const route = getRouteApi('/setup')

/** Open only until the platform has its first administrator. */
export const SetupPage = () => {
  const { t } = useTranslation('session')
  const { needsSetup } = useSession()
  return (
    <div style={{ maxWidth: 440, margin: '24px auto 0' }}>
      <PageHeader title={t('setup.title')} note={needsSetup && t('setup.note')} />
      {needsSetup ? (
        <SetupForm />
      ) : (
        <EmptyState
          text={t('setup.closed')}
          action={<ButtonLink to="/sign-in">{t('setup.closedAction')}</ButtonLink>}
        />
      )}
    </div>
  )
}

const SetupForm = () => {
  const { t } = useTranslation('session')
  const router = useRouter()
  const { token = '' } = route.useSearch()
  const form = useForm({ initialValues: { token, name: '', email: '', password: '' } })
  const creating = useMutation({
    mutationFn: async (values: typeof form.values) => {
      await apiClient.setup.createAdmin.mutate(values)
      await signIn(values)
    },
    onSuccess: async () => {
      notifyDone(t('setup.done'))
      router.history.replace('/home')
      await router.invalidate()
    },
  })
  const problem = useFieldProblems(creating.error)
  const field = (name: keyof typeof form.values) => ({
    required: true,
    ...form.getInputProps(name),
    error: problem(name),
  })
  return (
    <form onSubmit={form.onSubmit((values) => creating.mutate(values))}>
      <Stack gap="sm">
        <TextInput label={t('setup.token')} description={t('setup.tokenHint')} autoComplete="off" {...field('token')} />
        <TextInput
          label={t('name')}
          description={t('nameHint')}
          autoComplete="name"
          maxLength={60}
          {...field('name')}
        />
        <EmailField {...field('email')} />
        <NewPasswordField {...field('password')} />
        <FormProblem error={creating.error} />
        <Button type="submit" loading={creating.isPending}>
          {t('setup.submit')}
        </Button>
      </Stack>
    </form>
  )
}
