import { Alert, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { readProblem } from '../errors.ts'
import { useProblemText } from '../problem-text.ts'
import { RequestId } from './request-id.tsx'

/** Why a form was refused, above its button. What was typed stays. */
export const FormProblem = ({ error }: { error: unknown }) => {
  const { t } = useTranslation()
  const text = useProblemText()
  if (!error) return null
  const problem = readProblem(error)
  return (
    <Alert color="red" role="alert" py="xs" title={problem.kind === 'offline' && t('problem.title.offline')}>
      <Text size="sm">{text(problem)}</Text>
      {problem.kind === 'unexpected' && problem.requestId && (
        <Text size="xs" c="dimmed">
          {t('problem.quote')} <RequestId id={problem.requestId} />
        </Text>
      )}
    </Alert>
  )
}
