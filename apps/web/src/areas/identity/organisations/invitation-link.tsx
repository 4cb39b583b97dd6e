import { Alert, Button, Code, CopyButton, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** The way in for whoever was invited, to be sent to them where the platform sends no mail. */
export const InvitationLink = ({ url, email }: { url: string; email: string }) => {
  const { t } = useTranslation(['organisations', 'common'])
  return (
    <Alert maw={720} title={t('invite.link')}>
      <Group gap="xs" mb={4}>
        <Code>{url}</Code>
        <CopyButton value={url}>
          {({ copied, copy }) => (
            <Button size="compact-xs" variant="default" onClick={copy}>
              {t(copied ? 'common:action.copied' : 'common:action.copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Text size="xs" c="dimmed">
        {t('invite.linkNote', { email })}
      </Text>
    </Alert>
  )
}
