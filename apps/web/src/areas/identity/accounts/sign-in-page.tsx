import { Button, PasswordInput, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { useSession } from '../../../shared/session.ts'
import { signIn } from '../../../shared/sign-in.ts'
import { FormProblem } from '../../../shared/ui/form-problem.tsx'
import { TextLink } from '../../../shared/ui/links.tsx'
import { PageHeader } from '../../../shared/ui/page-header.tsx'
import { DemoAccounts } from './demo-accounts.tsx'
import classes from './session.module.css'
import { useEnter } from './use-enter.ts'
import { EmailField } from './account-fields.tsx'

const route = getRouteApi('/sign-in')

export const SignInPage = () => {
  const { t } = useTranslation('session')
  const { back } = route.useSearch()
  const { demoAccounts } = useSession()
  const entering = useEnter(signIn, back)
  const form = useForm({ initialValues: { email: '', password: '' } })
  return (
    <div className={classes.page}>
      <section className={classes.panel}>
        <PageHeader title={t('signIn.title')} />
        <form onSubmit={form.onSubmit((values) => entering.mutate(values))}>
          <Stack gap="sm">
            <EmailField {...form.getInputProps('email')} />
            <PasswordInput
              required
              label={t('password')}
              autoComplete="current-password"
              {...form.getInputProps('password')}
            />
            <FormProblem error={entering.error} />
            <Button type="submit" loading={entering.isPending}>
              {t('signIn.submit')}
            </Button>
            <TextLink to="/forgot-password" size="sm" underline="always">
              {t('forgot.link')}
            </TextLink>
            <Text size="sm">
              {t('signIn.other')}{' '}
              <TextLink to="/sign-up" search={back ? { back } : {}} size="sm" underline="always">
                {t('signIn.otherLink')}
              </TextLink>
            </Text>
          </Stack>
        </form>
      </section>
      {demoAccounts && <DemoAccounts accounts={demoAccounts} back={back} />}
    </div>
  )
}
