import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { trpc } from '../../../shared/api.ts'
import { PageProblem } from '../../../shared/ui/page-error.tsx'
import { PageHeader } from '../../../shared/ui/page-header.tsx'
import { PagePending } from '../../../shared/ui/page-pending.tsx'
import { ChangePassword } from './change-password.tsx'
import { DeviceList } from './device-list.tsx'

/** 账户与安全: where a person is signed in, and their password. */
export const AccountPage = () => {
  const { t } = useTranslation('session')
  const devices = useQuery(trpc.session.devices.queryOptions())
  if (devices.error && !devices.data) return <PageProblem error={devices.error} retry={() => void devices.refetch()} />
  if (!devices.data) return <PagePending />
  return (
    <>
      <PageHeader title={t('account.title')} />
      <Stack gap="md" maw={720}>
        <DeviceList devices={devices.data} />
        <ChangePassword />
      </Stack>
    </>
  )
}
