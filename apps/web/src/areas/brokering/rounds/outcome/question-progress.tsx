import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { isOpen, type Question } from '../use-question.ts'

/** How far the answer is, with a way to stop; or that there is none and what to do. Nothing once it is answered. */
export const QuestionProgress = ({ question, cancel }: Question) => {
  const { t } = useTranslation('rounds')
  if (!question || question.status === 'done') return null
  if (!isOpen(question)) {
    return (
      <Text size="sm" role="status">
        {t(question.status === 'cancelled' ? 'question.cancelled' : 'question.failed')}
      </Text>
    )
  }
  const percent = Math.round(question.progress * 100)
  return (
    <Stack gap={4} maw={480}>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" role="status">
          {t(question.status === 'queued' ? 'question.queued' : 'question.running')}
        </Text>
        <Button size="compact-sm" variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
          {t('question.stop')}
        </Button>
      </Group>
      <Progress value={percent} animated aria-label={t('question.progress')} />
    </Stack>
  )
}
