import { Alert, Button, Group, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import type { RoundDetail } from '@duijie/domain/rounds/round.schema.ts'

import { instanceOf, resultOf } from '../round-data.ts'

/** Runs the checker in this browser, over what was asked and what was answered; it knows nothing of the solver. */
const check = async (round: RoundDetail): Promise<string> => {
  const { checkCertificate } = await import('@duijie/rounds/certificate/certificate-check.ts')
  const [instance, result] = [instanceOf(round), resultOf(round)]
  return instance && result ? checkCertificate(instance, result) : 'no certificate'
}

/** What the result claims, and the button that proves it before the reader's eyes. */
export const CertificateCheck = ({ round }: { round: RoundDetail }) => {
  const { t } = useTranslation('rounds')
  const checking = useMutation({ mutationFn: () => check(round) })
  const result = resultOf(round)
  const isValid = checking.data === 'valid'
  if (!result) return null
  return (
    <Alert color={checking.data === undefined ? 'gray' : isValid ? 'accent' : 'red'} variant="outline">
      <Group justify="space-between" gap="sm">
        <Text size="sm" role="status">
          {checking.data === undefined && t(`claim.${result.status === 'bounded' ? 'bounded' : result.mode}`)}
          {isValid && t(`proven.${result.status === 'bounded' ? 'bounded' : result.mode}`)}
          {checking.data !== undefined && !isValid && t('refuted', { what: checking.data })}
        </Text>
        <Button variant="default" size="xs" loading={checking.isPending} onClick={() => checking.mutate()}>
          {t('check')}
        </Button>
      </Group>
    </Alert>
  )
}
