import { Button, Group, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { OrganisationDetail, VerificationState } from '@duijie/domain/organisations/organisation.schema.ts'
import { verificationTransitions } from '@duijie/domain/organisations/verification.transitions.ts'

import { useLocale } from '../../../shared/i18n.ts'
import { hasStaffRole, useSession } from '../../../shared/session.ts'
import { termLabel } from '../../../shared/terms.ts'
import { OrganisationName } from '../../../shared/ui/organisation-name.tsx'
import { DayText } from '../../../shared/ui/values.tsx'
import { AdmitButton } from './admit-button.tsx'
import { StandingBadge } from './organisation-frame.tsx'
import classes from './organisations.module.css'
import { useVerify, VerifyDialog } from './verify-dialog.tsx'

export const AdminTable = ({ rows }: { rows: OrganisationDetail[] }) => {
  const { t } = useTranslation('organisations')
  return (
    <div className={classes.scroll}>
      <Table miw={820}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('admin.organisation')}</Table.Th>
            <Table.Th w={190}>{t('admin.code')}</Table.Th>
            <Table.Th w={140}>{t('admin.contact')}</Table.Th>
            <Table.Th w={130}>{t('admin.created')}</Table.Th>
            <Table.Th w={170}>{t('admin.state')}</Table.Th>
            <Table.Th w={200} aria-label={t('members.actions')} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <AdminRow key={row.id} row={row} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

const AdminRow = ({ row }: { row: OrganisationDetail }) => {
  const { t } = useTranslation(['organisations', 'common'])
  const locale = useLocale()
  const place = row.region ? ` · ${termLabel(row.region, locale)}` : ''
  return (
    <Table.Tr>
      <Table.Td>
        <OrganisationName organisation={row} />
        <Text size="xs" c="dimmed">
          {t(`common:organisationKind.${row.kind}`)}
          {place}
        </Text>
        {row.verificationReason && <Text size="xs">{row.verificationReason}</Text>}
      </Table.Td>
      <Table.Td>
        {row.creditCode ?? (row.membership === 'member' && <Text c="dimmed">{t('common:unknown')}</Text>)}
      </Table.Td>
      <Table.Td>
        {row.contactName}
        <Text size="xs" c="dimmed">
          {row.contactPhone}
        </Text>
      </Table.Td>
      <Table.Td>{row.membership === 'member' && <DayText time={row.createdAt} />}</Table.Td>
      <Table.Td>
        <StandingBadge of={row} />
      </Table.Td>
      <Table.Td>
        <VerifyButtons row={row} />
      </Table.Td>
    </Table.Tr>
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
