import { Button, Card, Group, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import type { InvitationView } from '@duijie/domain/organisations/organisation.schema.ts'

import { queryClient, trpc } from '../../../shared/api.ts'
import { notifyDone, notifyProblem } from '../../../shared/notify.tsx'
import { actAs, sessionQuery } from '../../../shared/session.ts'

/** One invitation with its two answers. */
export const InvitationCard = ({ invitation }: { invitation: InvitationView }) => {
  const { t } = useTranslation(['organisations', 'common'])
  const navigate = useNavigate()
  const router = useRouter()
  const organisation = invitation.organisationName
  const answering = useMutation(
    trpc.organisations.answerInvitation.mutationOptions({
      onSuccess: async ({ organisationId }, { answer }) => {
        await queryClient.invalidateQueries(sessionQuery())
        notifyDone(t(answer === 'accept' ? 'invitation.accepted' : 'invitation.declined', { organisation }))
        if (answer === 'accept') actAs(organisationId)
        await router.invalidate()
        await navigate({ to: '/home' })
        await queryClient.invalidateQueries(trpc.organisations.myInvitations.pathFilter())
      },
      onError: notifyProblem,
    }),
  )
  return (
    <Card>
      <Text mb="sm">
        {t('invitation.text', {
          by: invitation.invitedBy,
          organisation,
          role: t(`common:memberRole.${invitation.role}`),
        })}
      </Text>
      <Group gap="xs">
        <Button loading={answering.isPending} onClick={() => answering.mutate({ id: invitation.id, answer: 'accept' })}>
          {t('invitation.accept')}
        </Button>
        <Button
          variant="default"
          disabled={answering.isPending}
          onClick={() => answering.mutate({ id: invitation.id, answer: 'decline' })}
        >
          {t('invitation.decline')}
        </Button>
      </Group>
    </Card>
  )
}
