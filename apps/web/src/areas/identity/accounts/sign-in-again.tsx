import { Alert, Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { SessionView } from '@duijie/domain/accounts/session.schema.ts'

import { queryClient } from '../../../shared/api.ts'
import { useLocale } from '../../../shared/i18n.ts'
import { sessionQuery } from '../../../shared/session.ts'
import { signIn } from '../../../shared/sign-in.ts'
import { FormProblem } from '../../../shared/ui/form-problem.tsx'
import { EmailField } from './account-fields.tsx'

/** Signs in without leaving the page; somebody else than before starts at their own desk. */
const useSignInHere = (before: string | undefined) => {
  const router = useRouter()
  return useMutation({
    mutationFn: signIn,
    onSuccess: async () => {
      const { user } = await queryClient.ensureQueryData(sessionQuery())
      if (user?.id !== before) router.history.push('/home')
    },
  })
}

type Entering = ReturnType<typeof useSignInHere>

const PasswordForm = ({ email, entering }: { email: string; entering: Entering }) => {
  const { t } = useTranslation('session')
  const form = useForm({ initialValues: { email, password: '' } })
  return (
    <form onSubmit={form.onSubmit((values) => entering.mutate(values))}>
      <Stack gap="sm">
        <EmailField {...form.getInputProps('email')} />
        <PasswordInput
          required
          data-autofocus
          label={t('password')}
          autoComplete="current-password"
          {...form.getInputProps('password')}
        />
        <FormProblem error={entering.error} />
        <Button type="submit" loading={entering.isPending}>
          {t('again.submit')}
        </Button>
      </Stack>
    </form>
  )
}

/** Says that the session has ended while a page is open, and lets its reader sign in over it: nothing typed is lost. */
export const SignInAgain = ({ session }: { session: SessionView }) => {
  const { t } = useTranslation(['session', 'common'])
  const locale = useLocale()
  const [opened, setOpened] = useState(true)
  const entering = useSignInHere(session.user?.id)
  const email = session.user?.email ?? ''
  const demo = session.demoAccounts?.find((account) => account.email === email)
  return (
    <>
      <Alert color="yellow" mb="md" py="xs" role="status">
        <Group justify="space-between" gap="xs">
          <Text size="sm">{t('again.text')}</Text>
          <Button size="compact-sm" variant="default" onClick={() => setOpened(true)}>
            {t('again.open')}
          </Button>
        </Group>
      </Alert>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('again.title')}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        <Stack gap="md">
          <Text size="sm">{t('again.text')}</Text>
          {demo && (
            <Button variant="light" loading={entering.isPending} onClick={() => entering.mutate(demo)}>
              {t('again.demo', { name: demo.name[locale] })}
            </Button>
          )}
          <PasswordForm email={email} entering={entering} />
        </Stack>
      </Modal>
    </>
  )
}
