import { Alert, Button, Group, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { trpc } from '../api.ts'
import { useSession } from '../session.ts'
import { FormProblem } from './form-problem.tsx'

/** What a reader misses while his address is not verified, with a way to the mail that verifies it; else nothing. */
export const AddressNotice = () => {
  const { t } = useTranslation()
  const { user, canMail } = useSession()
  const asking = useMutation(trpc.session.mailAddressProof.mutationOptions())
  if (!user || user.isProved || !canMail) return null
  return (
    <Alert color="yellow" variant="outline" py="xs" mb="md" maw={760}>
      <Text size="sm" mb={8}>
        {t('address.text', { email: user.email })}
      </Text>
      <FormProblem error={asking.error} />
      <Group gap="xs">
        <Button variant="default" size="xs" loading={asking.isPending} onClick={() => asking.mutate()}>
          {t(asking.isSuccess ? 'address.again' : 'address.send')}
        </Button>
        <Text size="sm" role="status">
          {asking.isSuccess && t('address.sent')}
        </Text>
      </Group>
    </Alert>
  )
}
