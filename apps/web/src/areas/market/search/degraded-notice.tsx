import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** The index is away: the answer is a plainer one and says so. */
export const DegradedNotice = () => {
  const { t } = useTranslation('search')
  return (
    <Alert color="yellow" mb="xs" py="xs">
      {t('degraded')}
    </Alert>
  )
}
