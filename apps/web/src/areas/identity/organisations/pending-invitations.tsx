import { Button, Group, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { InvitationView } from '@duijie/domain/organisations/organisation.schema.ts'

import { queryClient, trpc } from '../../../shared/api.ts'
import { formatDay } from '../../../shared/format/day.ts'
import { useLocale } from '../../../shared/i18n.ts'
import { notifyDone, notifyProblem } from '../../../shared/notify.tsx'
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog.tsx'
import classes from './organisations.module.css'

type Props = { invitations: InvitationView[]; isOwner: boolean }

/** Invitations nobody has answered yet. */
export const PendingInvitations = ({ invitations, isOwner }: Props) => {
  const { t } = useTranslation(['organisations', 'common'])
  const locale = useLocale()
  const [withdrawn, setWithdrawn] = useState<InvitationView>()
  const cancelling = useMutation(
    trpc.organisations.cancelInvitation.mutationOptions({
      onSuccess: async () => {
        setWithdrawn(undefined)
        notifyDone(t('invite.cancelled'))
        await queryClient.invalidateQueries(trpc.organisations.members.pathFilter())
      },
      onError: notifyProblem,
    }),
  )
  return (
    <section>
      <Title order={2} mb="xs">
        {t('invite.pending')}
      </Title>
      {invitations.map((invitation) => (
        <Group key={invitation.id} className={classes.listing} maw={720} justify="space-between" display="flex">
          <div>
            {invitation.email}
            <Text size="xs" c="dimmed">
              {t(`common:memberRole.${invitation.role}`)} ·{' '}
              {t('invite.expires', { day: formatDay(invitation.expiresAt, locale) })}
            </Text>
          </div>
          {isOwner && (
            <Button size="compact-sm" variant="subtle" color="red" onClick={() => setWithdrawn(invitation)}>
              {t('invite.cancel')}
            </Button>
          )}
        </Group>
      ))}
      {withdrawn && (
        <ConfirmDialog
          opened
          onClose={() => setWithdrawn(undefined)}
          question={t('invite.cancelQuestion', { email: withdrawn.email })}
          verb={t('invite.cancel')}
          busy={cancelling.isPending}
          onConfirm={() => cancelling.mutate({ id: withdrawn.id })}
        />
      )}
    </section>
  )
}
