import { Button, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { readProblem } from '../errors.ts'
import { useProblemText } from '../problem-text.ts'
import { RequestId } from './request-id.tsx'
import { WayOn } from './way-on.tsx'

type Props = {
  error: unknown
  /** Asks again; absent where asking again cannot help. */
  retry?: () => void
  /** What is safe in spite of the error, where something was being written. */
  kept?: string
  /** 1 where this is the whole page. */
  order?: 1 | 2
}

/** What happened, what is kept, what to do, and an id to quote. */
export const ErrorState = ({ error, retry, kept, order = 2 }: Props) => {
  const { t } = useTranslation()
  const problem = readProblem(error)
  const text = useProblemText()
  const mayHelp = problem.kind !== 'not_found' && problem.kind !== 'forbidden'
  return (
    <Stack align="center" gap="xs" py="xl" px="md" role="alert">
      <Title order={order}>{t(`problem.title.${problem.kind}`)}</Title>
      <Text ta="center" maw={520}>
        {text(problem)}
      </Text>
      {kept && (
        <Text c="dimmed" ta="center" maw={520}>
          {kept}
        </Text>
      )}
      {retry && mayHelp && (
        <Button variant="default" onClick={retry} mt="xs">
          {t('action.retry')}
        </Button>
      )}
      {(order === 1 || problem.kind === 'forbidden') && !(retry && mayHelp) && <WayOn />}
      {problem.requestId && (
        <Text size="xs" c="dimmed">
          {t('problem.quote')} <RequestId id={problem.requestId} />
        </Text>
      )}
    </Stack>
  )
}
