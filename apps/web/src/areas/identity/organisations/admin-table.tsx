import { Button, Group, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { OrganisationDetail } from '@duijie/domain/organisations/organisation.schema.ts'
import type { VerificationState } from '@duijie/domain/organisations/verification-states.ts'
import { verificationTransitions } from '@duijie/domain/organisations/verification.transitions.ts'

import { useLocale } from '../../../shared/i18n.ts'
import type { Paged } from '../../../shared/lists/paged.ts'
import { hasStaffRole, useSession } from '../../../shared/session.ts'
import type { DataColumn } from '../../../shared/tables/column.ts'
import { DataTable } from '../../../shared/tables/data-table.tsx'
import { termLabel } from '../../../shared/terms.ts'
import { OrganisationName } from '../../../shared/ui/organisation-name.tsx'
import { DayText } from '../../../shared/ui/values.tsx'
import { AdmitButton } from './admit-button.tsx'
import { StandingBadge } from './organisation-frame.tsx'
import { useVerify, VerifyDialog } from './verify-dialog.tsx'

const Who = ({ row }: { row: OrganisationDetail }) => {
  const { t } = useTranslation('common')
  const locale = useLocale()
  const place = row.region ? ` · ${termLabel(row.region, locale)}` : ''
  return (
    <>
      <OrganisationName organisation={row} />
      <Text size="xs" c="dimmed">
        {t(`organisationKind.${row.kind}`)}
        {place}
      </Text>
      {row.verificationReason && <Text size="xs">{row.verificationReason}</Text>}
    </>
  )
}

const useColumns = (): DataColumn<OrganisationDetail>[] => {
  const { t } = useTranslation(['organisations', 'common'])
  return [
    { id: 'organisation', header: t('admin.organisation'), narrow: 'bare', cell: (row) => <Who row={row} /> },
    {
      id: 'code',
      header: t('admin.code'),
      width: 190,
      cell: (row) => row.creditCode ?? (row.membership === 'member' && <Text c="dimmed">{t('common:unknown')}</Text>),
    },
    {
      id: 'contact',
      header: t('admin.contact'),
      width: 140,
      cell: (row) =>
        row.contactName && (
          <>
            {row.contactName}
            <Text size="xs" c="dimmed">
              {row.contactPhone}
            </Text>
          </>
        ),
    },
    {
      id: 'created',
      header: t('admin.created'),
      width: 130,
      cell: (row) => row.membership === 'member' && <DayText time={row.createdAt} />,
    },
    { id: 'state', header: t('admin.state'), width: 170, cell: (row) => <StandingBadge of={row} /> },
    { id: 'acts', header: '', label: t('members.actions'), width: 200, cell: (row) => <VerifyButtons row={row} /> },
  ]
}

type Props = { list: Paged<OrganisationDetail>; empty: ReactNode }

export const AdminTable = ({ list, empty }: Props) => {
  const { t } = useTranslation('organisations')
  return (
    <DataTable
      label={t('admin.title')}
      least={820}
      columns={useColumns()}
      list={list}
      empty={empty}
      rowId={({ id }) => id}
    />
  )
}

const VerifyButtons = ({ row }: { row: OrganisationDetail }) => {
  const { t } = useTranslation('organisations')
  const session = useSession()
  const [refusing, setRefusing] = useState<VerificationState>()
  const verifying = useVerify(row)
  if (row.membership === 'listed')
    return (
      hasStaffRole(session, 'admin') && (
        <Group justify="flex-end">
          <AdmitButton row={row} />
        </Group>
      )
    )
  if (!hasStaffRole(session, 'reviewer') || row.kind === 'platform') return null
  const next = verificationTransitions[row.verification]
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      {next.includes('verified') && (
        <Button
          size="compact-sm"
          variant="light"
          loading={verifying.isPending}
          onClick={() => verifying.mutate({ id: row.id, version: row.version, state: 'verified' })}
        >
          {t('admin.approve')}
        </Button>
      )}
      {(row.verification === 'verified' ? (['suspended'] as const) : (['rejected'] as const))
        .filter((state) => next.includes(state))
        .map((state) => (
          <Button key={state} size="compact-sm" variant="subtle" color="red" onClick={() => setRefusing(state)}>
            {t(state === 'suspended' ? 'admin.suspend' : 'admin.reject')}
          </Button>
        ))}
      {refusing && <VerifyDialog row={row} state={refusing} onClose={() => setRefusing(undefined)} />}
    </Group>
  )
}
