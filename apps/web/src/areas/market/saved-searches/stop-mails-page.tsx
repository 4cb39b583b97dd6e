import { Button, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { trpc } from '../../../shared/api.ts'
import { FormProblem } from '../../../shared/ui/form-problem.tsx'
import { TextLink } from '../../../shared/ui/links.tsx'
import { PageHeader } from '../../../shared/ui/page-header.tsx'

/** Stops the mails by a press, never by opening the page: mail servers open links to look at them. */
export const StopMailsPage = () => {
  const { t } = useTranslation('saved-searches')
  const token = useLocation({ select: ({ hash }) => hash.replace(/^#/, '') })
  const stopping = useMutation(trpc.savedSearches.stopMails.mutationOptions())
  return (
    <>
      <PageHeader title={t('stop.title')} />
      <Stack gap="md" align="flex-start" maw={560}>
        {stopping.isSuccess ? (
          <Text role="status">{t('stop.done')}</Text>
        ) : (
          <>
            <Text>{t('stop.text')}</Text>
            <FormProblem error={stopping.error} />
            <Button loading={stopping.isPending} onClick={() => stopping.mutate({ token })}>
              {t('stop.submit')}
            </Button>
          </>
        )}
        <TextLink to="/saved-searches" underline="always">
          {t('stop.settings')}
        </TextLink>
      </Stack>
    </>
  )
}
