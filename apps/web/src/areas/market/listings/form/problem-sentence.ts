import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

import { fieldProblemText } from '../../../../shared/problem-text.ts'

/** What is wrong with a field, as a sentence: the form's own codes, then those that every form has. */
export const useProblemSentence = (): ((code: string) => string) => {
  const { t, i18n } = useTranslation(['listings', 'errors'])
  return useCallback(
    (code) => {
      const own = `listings:problem.${code}`
      return i18n.exists(own) ? t(own as 'listings:problem.input.too_big') : fieldProblemText(code)
    },
    [t, i18n],
  )
}
