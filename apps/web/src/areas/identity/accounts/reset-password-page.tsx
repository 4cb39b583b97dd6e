import { Button, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { notifyDone } from '../../../shared/notify.tsx'
import { resetPassword } from '../../../shared/sign-in.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { FormProblem } from '../../../shared/ui/form-problem.tsx'
import { ButtonLink, TextLink } from '../../../shared/ui/links.tsx'
import { PageHeader } from '../../../shared/ui/page-header.tsx'
import classes from './session.module.css'
import { NewPasswordField } from './account-fields.tsx'

const ResetForm = ({ token }: { token: string }) => {
  const { t } = useTranslation('session')
  const navigate = useNavigate()
  const form = useForm({ initialValues: { newPassword: '' } })
  const resetting = useMutation({
    mutationFn: resetPassword,
    onSuccess: async () => {
      notifyDone(t('reset.done'))
      await navigate({ to: '/sign-in', replace: true })
    },
  })
  return (
    <form onSubmit={form.onSubmit((values) => resetting.mutate({ ...values, token }))}>
      <Stack gap="sm">
        <NewPasswordField label={t('reset.password')} {...form.getInputProps('newPassword')} />
        <FormProblem error={resetting.error} />
        {resetting.error && (
          <TextLink to="/forgot-password" size="sm" underline="always">
            {t('reset.another')}
          </TextLink>
        )}
        <Button type="submit" loading={resetting.isPending}>
          {t('reset.submit')}
        </Button>
      </Stack>
    </form>
  )
}

/** Where the link of the mail leads. */
export const ResetPasswordPage = () => {
  const { t } = useTranslation('session')
  const token = useLocation({ select: ({ hash }) => hash.replace(/^#/, '') })
  return (
    <div className={classes.page}>
      <section className={classes.panel}>
        <PageHeader title={t('reset.title')} note={token !== '' && t('reset.note')} />
        {token === '' ? (
          <EmptyState
            text={t('reset.noToken')}
            action={<ButtonLink to="/forgot-password">{t('reset.another')}</ButtonLink>}
          />
        ) : (
          <ResetForm token={token} />
        )}
      </section>
    </div>
  )
}
