import { Button, PasswordInput, Stack, Text, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { trpc } from '../../../shared/api.ts'
import { notifyDone } from '../../../shared/notify.tsx'
import { changePassword } from '../../../shared/sign-in.ts'
import { FormProblem } from '../../../shared/ui/form-problem.tsx'
import { NewPasswordField } from './account-fields.tsx'
import classes from './session.module.css'

export const ChangePassword = () => {
  const { t } = useTranslation('session')
  const client = useQueryClient()
  const form = useForm({ initialValues: { currentPassword: '', newPassword: '' } })
  const changing = useMutation({
    mutationFn: changePassword,
    onSuccess: async () => {
      form.reset()
      notifyDone(t('account.saved'))
      await client.invalidateQueries({ queryKey: trpc.session.devices.queryKey() })
    },
  })
  return (
    <section className={classes.panel} aria-labelledby="change-password">
      <Title order={2} fz="md" id="change-password">
        {t('account.password')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('account.passwordNote')}
      </Text>
      <form onSubmit={form.onSubmit((values) => changing.mutate(values))}>
        <Stack gap="sm" maw={340}>
          <PasswordInput
            required
            label={t('account.current')}
            autoComplete="current-password"
            {...form.getInputProps('currentPassword')}
          />
          <NewPasswordField label={t('account.new')} {...form.getInputProps('newPassword')} />
          <FormProblem error={changing.error} />
          <Button type="submit" loading={changing.isPending} style={{ alignSelf: 'flex-start' }}>
            {t('account.save')}
          </Button>
        </Stack>
      </form>
    </section>
  )
}
