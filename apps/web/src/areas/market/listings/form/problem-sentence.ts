import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

import { fieldProblemText } from '../../../../shared/problem-text.ts'
import { hasKey } from '../../../../shared/i18n-keys.ts'

/** What is wrong with a field, as a sentence: the form's own codes, then those that every form has. */
export const useProblemSentence = (): ((code: string) => string) => {
  const { t } = useTranslation(['listings', 'errors'])
  return useCallback(
    (code) => {
      const own = `problem.${code}`
      return hasKey('listings', own) ? t(`listings:${own}`) : fieldProblemText(code)
    },
    [t],
  )
}
