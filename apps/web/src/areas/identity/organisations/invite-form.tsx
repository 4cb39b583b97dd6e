import { Button, Group, NativeSelect, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import type { MemberRole } from '@duijie/domain/accounts/role.schema.ts'

import { queryClient, trpc } from '../../../shared/api.ts'
import { notifyDone } from '../../../shared/notify.tsx'
import { FormProblem } from '../../../shared/ui/form-problem.tsx'
import { useFieldProblems } from '../../../shared/use-field-problems.ts'
import { InvitationLink } from './invitation-link.tsx'

const roles: readonly MemberRole[] = ['editor', 'viewer', 'owner']

/** Invites a colleague and shows the link, which works whether or not the platform can send mail. */
export const InviteForm = ({ organisationId }: { organisationId: string }) => {
  const { t } = useTranslation(['organisations', 'common'])
  const form = useForm<{ email: string; role: MemberRole }>({ initialValues: { email: '', role: 'editor' } })
  const inviting = useMutation(
    trpc.organisations.invite.mutationOptions({
      onSuccess: async (_made, { email }) => {
        notifyDone(t('invite.done', { email }))
        form.reset()
        await queryClient.invalidateQueries(trpc.organisations.members.pathFilter())
      },
    }),
  )
  const problem = useFieldProblems(inviting.error)
  return (
    <section>
      <Title order={2} mb="xs">
        {t('invite.title')}
      </Title>
      <form
        onSubmit={form.onSubmit(({ email, role }) => inviting.mutate({ organisationId, email: email.trim(), role }))}
      >
        <Group align="flex-start" gap="xs" maw={720} mb="sm">
          <TextInput
            flex="1 1 240px"
            type="email"
            required
            label={t('invite.email')}
            {...form.getInputProps('email')}
            error={problem('email')}
          />
          <NativeSelect
            label={t('members.role')}
            data={roles.map((role) => ({ value: role, label: t(`common:memberRole.${role}`) }))}
            {...form.getInputProps('role')}
          />
          <Button type="submit" loading={inviting.isPending} mt={21}>
            {t('invite.submit')}
          </Button>
        </Group>
        <FormProblem error={inviting.error} />
      </form>
      {inviting.data && <InvitationLink url={inviting.data.url} email={inviting.variables.email} />}
    </section>
  )
}
