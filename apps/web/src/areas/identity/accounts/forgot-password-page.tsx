import { Alert, Button, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { useSession } from '../../../shared/session.ts'
import { requestPasswordReset } from '../../../shared/sign-in.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { FormProblem } from '../../../shared/ui/form-problem.tsx'
import { ButtonLink } from '../../../shared/ui/links.tsx'
import { PageHeader } from '../../../shared/ui/page-header.tsx'
import classes from './session.module.css'
import { EmailField } from './account-fields.tsx'

const AskForm = () => {
  const { t } = useTranslation('session')
  const form = useForm({ initialValues: { email: '' } })
  const asking = useMutation({ mutationFn: requestPasswordReset })
  return (
    <form onSubmit={form.onSubmit(({ email }) => asking.mutate(email))}>
      <Stack gap="sm">
        <EmailField {...form.getInputProps('email')} />
        <FormProblem error={asking.error} />
        {asking.isSuccess && (
          <Alert role="status" color="gray">
            {t('forgot.sent')}
          </Alert>
        )}
        <Button type="submit" loading={asking.isPending}>
          {t(asking.isSuccess ? 'forgot.again' : 'forgot.submit')}
        </Button>
      </Stack>
    </form>
  )
}

/** Where a person who forgot his password asks for a link, or learns who can help where no mail is sent. */
export const ForgotPasswordPage = () => {
  const { t } = useTranslation('session')
  const { canMail } = useSession()
  return (
    <div className={classes.page}>
      <section className={classes.panel}>
        <PageHeader title={t('forgot.title')} note={canMail && t('forgot.note')} />
        {canMail ? (
          <AskForm />
        ) : (
          <EmptyState text={t('forgot.noMail')} action={<ButtonLink to="/sign-in">{t('forgot.back')}</ButtonLink>} />
        )}
      </section>
    </div>
  )
}
