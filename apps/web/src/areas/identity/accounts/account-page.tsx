import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { PageHeader } from '../../../shared/ui/page-header.tsx'
import { ChangePassword } from './change-password.tsx'
import { DeviceList } from './device-list.tsx'

/** 账户与安全: where a person is signed in, and their password. */
export const AccountPage = () => {
  const { t } = useTranslation('session')
  return (
    <>
      <PageHeader title={t('account.title')} />
      <Stack gap="md" maw={720}>
        <DeviceList />
        <ChangePassword />
      </Stack>
    </>
  )
}
