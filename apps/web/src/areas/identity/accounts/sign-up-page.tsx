import { Button, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { signUp } from '../../../shared/sign-in.ts'
import { FormProblem } from '../../../shared/ui/form-problem.tsx'
import { TextLink } from '../../../shared/ui/links.tsx'
import { PageHeader } from '../../../shared/ui/page-header.tsx'
import classes from './session.module.css'
import { SignedUp } from './signed-up.tsx'
import { EmailField, NewPasswordField } from './account-fields.tsx'

const route = getRouteApi('/sign-up')

export const SignUpPage = () => {
  const { t } = useTranslation('session')
  const { back } = route.useSearch()
  const entering = useMutation({ mutationFn: signUp })
  const form = useForm({ initialValues: { name: '', email: '', password: '' } })
  if (entering.isSuccess) return <SignedUp email={entering.variables.email} back={back} again={entering.reset} />
  return (
    <div className={classes.page}>
      <section className={classes.panel}>
        <PageHeader title={t('signUp.title')} note={t('signUp.note')} />
        <form onSubmit={form.onSubmit((values) => entering.mutate({ ...values, back }))}>
          <Stack gap="sm">
            <TextInput
              required
              maxLength={60}
              label={t('name')}
              description={t('nameHint')}
              autoComplete="name"
              {...form.getInputProps('name')}
            />
            <EmailField {...form.getInputProps('email')} />
            <NewPasswordField {...form.getInputProps('password')} />
            <FormProblem error={entering.error} />
            <Button type="submit" loading={entering.isPending}>
              {t('signUp.submit')}
            </Button>
            <Text size="sm">
              {t('signUp.other')}{' '}
              <TextLink to="/sign-in" search={back ? { back } : {}} size="sm" underline="always">
                {t('signUp.otherLink')}
              </TextLink>
            </Text>
          </Stack>
        </form>
      </section>
    </div>
  )
}
