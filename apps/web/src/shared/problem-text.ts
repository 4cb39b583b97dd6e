import i18next from 'i18next'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

import { formatMinute } from './format/day.ts'
import type { Problem } from './errors.ts'
import { hasKey } from './i18n-keys.ts'

/** Times in parameters are for machines; the sentence shows them as the reader writes them. */
const readable = (parameters: Problem['parameters']): Problem['parameters'] => {
  const locale = i18next.language === 'en' ? 'en' : 'zh'
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? formatMinute(value, locale) : value,
    ]),
  )
}

/** The sentence for a problem in the language of now; a code we do not know gives its kind's sentence. */
export const problemText = (problem: Pick<Problem, 'kind' | 'code' | 'parameters'>): string => {
  const params = readable(problem.parameters)
  const { code, kind } = problem
  return hasKey('errors', code) ? i18next.t(`errors:${code}`, params) : i18next.t(`errors:kind.${kind}`, params)
}

/** The sentence for what is wrong with a field. */
export const fieldProblemText = (code: string): string =>
  hasKey('errors', code) ? i18next.t(`errors:${code}`) : i18next.t('errors:field.refused')

/** `problemText` that re-renders its user when the language changes. */
export const useProblemText = (): ((problem: Problem) => string) => {
  useTranslation('errors')
  return useCallback((problem) => problemText(problem), [])
}
