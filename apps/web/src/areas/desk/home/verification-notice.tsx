import { Alert, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { SessionOrganisation } from '../../../shared/session.ts'
import { TextLink } from '../../../shared/ui/links.tsx'

/** Why nothing of this organisation is matched, and where that is mended; nothing once it is verified. */
export const VerificationNotice = ({ organisation: { id, verification } }: { organisation: SessionOrganisation }) => {
  const { t } = useTranslation('home')
  if (verification === 'verified') return null
  return (
    <Alert color={verification === 'pending' ? 'gray' : 'orange'} variant="outline" py="xs" mb="md">
      <Group gap="xs">
        <Text size="sm">{t(`verification.${verification}`)}</Text>
        <TextLink to="/organisations/$id/settings" params={{ id }} size="sm" underline="always">
          {t(`verification.action.${verification}`)}
        </TextLink>
      </Group>
    </Alert>
  )
}
