import { Alert, Code, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { readProblem } from '../errors.ts'
import { useProblemText } from '../problem-text.ts'

/** Why a form was refused, above its button. What was typed stays. */
export const FormProblem = ({ error }: { error: unknown }) => {
  const { t } = useTranslation()
  const text = useProblemText()
  if (!error) return null
  const problem = readProblem(error)
  return (
    <Alert color="red" role="alert" py="xs">
      <Text size="sm">{text(problem)}</Text>
      {problem.kind === 'unexpected' && problem.requestId && (
        <Text size="xs" c="dimmed">
          {t('problem.quote')} <Code>{problem.requestId}</Code>
        </Text>
      )}
    </Alert>
  )
}
