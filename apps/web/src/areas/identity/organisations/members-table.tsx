import { Button, NativeSelect, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { MemberRole } from '@duijie/domain/accounts/role.schema.ts'
import type { MemberView } from '@duijie/domain/organisations/organisation.schema.ts'

import { queryClient, trpc } from '../../../shared/api.ts'
import { notifyDone, notifyProblem } from '../../../shared/notify.tsx'
import { sessionQuery, useSession } from '../../../shared/session.ts'
import type { DataColumn } from '../../../shared/tables/column.ts'
import { DataTable } from '../../../shared/tables/data-table.tsx'
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog.tsx'
import { DayText } from '../../../shared/ui/values.tsx'
import type { Organisation } from './organisation-frame.tsx'

const roles: readonly MemberRole[] = ['owner', 'editor', 'viewer']

type Props = { organisation: Organisation; members: MemberView[]; isOwner: boolean }

export const MembersTable = ({ organisation, members, isOwner }: Props) => {
  const { t } = useTranslation(['organisations', 'common'])
  const [leaving, setLeaving] = useState<MemberView>()
  const columns: DataColumn<MemberView>[] = [
    {
      id: 'name',
      header: t('members.name'),
      narrow: 'bare',
      sortBy: ({ name }) => name,
      cell: (member) => <MemberName member={member} />,
    },
    {
      id: 'role',
      header: t('members.role'),
      width: 150,
      sortBy: ({ role }) => roles.indexOf(role),
      cell: (member) => (isOwner ? <RoleSelect member={member} /> : t(`common:memberRole.${member.role}`)),
    },
    {
      id: 'joined',
      header: t('members.joined'),
      width: 150,
      sortBy: ({ joinedAt }) => joinedAt,
      cell: ({ joinedAt }) => <DayText time={joinedAt} />,
    },
    {
      id: 'acts',
      header: '',
      label: t('members.actions'),
      width: 110,
      align: 'end',
      cell: (member) => <LeaveButton member={member} isOwner={isOwner} onLeave={() => setLeaving(member)} />,
    },
  ]
  return (
    <section>
      <Text size="sm" c="dimmed" mb="xs">
        {t('members.roleNote')}
      </Text>
      <DataTable label={t('tab.members')} most={880} columns={columns} rows={members} rowId={({ id }) => id} />
      {leaving && <LeaveDialog organisation={organisation} member={leaving} onClose={() => setLeaving(undefined)} />}
    </section>
  )
}

const MemberName = ({ member }: { member: MemberView }) => {
  const { t } = useTranslation()
  return (
    <>
      {member.name}
      {useSession().user?.id === member.userId && ` (${t('you')})`}
      <Text size="xs" c="dimmed">
        {member.email}
      </Text>
    </>
  )
}

const LeaveButton = ({ member, isOwner, onLeave }: { member: MemberView; isOwner: boolean; onLeave: () => void }) => {
  const { t } = useTranslation('organisations')
  const isMe = useSession().user?.id === member.userId
  if (!isOwner && !isMe) return null
  return (
    <Button size="compact-sm" variant="subtle" color="red" onClick={onLeave}>
      {t(isMe ? 'members.leave' : 'members.remove')}
    </Button>
  )
}

const refresh = async () => {
  await queryClient.invalidateQueries(trpc.organisations.pathFilter())
  await queryClient.invalidateQueries(sessionQuery())
}

const RoleSelect = ({ member }: { member: MemberView }) => {
  const { t } = useTranslation(['organisations', 'common'])
  const changing = useMutation(
    trpc.organisations.changeRole.mutationOptions({ onError: notifyProblem, onSettled: refresh }),
  )
  const change = (role: MemberRole) => {
    const set = (next: MemberRole, undo?: () => void) =>
      changing.mutate(
        { memberId: member.id, role: next },
        {
          onSuccess: () =>
            notifyDone(
              t('members.roleChanged', { name: member.name, role: t(`common:memberRole.${next}`) }),
              undo ? { undo } : {},
            ),
        },
      )
    set(role, () => set(member.role))
  }
  return (
    <NativeSelect
      size="xs"
      aria-label={t('members.changeRole', { name: member.name })}
      value={changing.isPending ? changing.variables.role : member.role}
      disabled={changing.isPending}
      data={roles.map((role) => ({ value: role, label: t(`common:memberRole.${role}`) }))}
      onChange={(event) => {
        const role = roles.find((known) => known === event.currentTarget.value)
        if (role) change(role)
      }}
    />
  )
}

type LeaveProps = { organisation: Organisation; member: MemberView; onClose: () => void }

const LeaveDialog = ({ organisation, member, onClose }: LeaveProps) => {
  const { t } = useTranslation('organisations')
  const router = useRouter()
  const isMe = useSession().user?.id === member.userId
  const removing = useMutation(
    trpc.organisations.removeMember.mutationOptions({
      onSuccess: async () => {
        onClose()
        notifyDone(t('members.removed', { name: member.name }))
        if (isMe) router.history.push('/home')
        await refresh()
        await router.invalidate()
      },
      onError: notifyProblem,
    }),
  )
  const names = { name: member.name, organisation: organisation.name }
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      question={t(isMe ? 'members.leaveQuestion' : 'members.removeQuestion', names)}
      consequence={t('members.removeConsequence')}
      verb={t(isMe ? 'members.leave' : 'members.remove')}
      busy={removing.isPending}
      onConfirm={() => removing.mutate({ memberId: member.id })}
    />
  )
}
