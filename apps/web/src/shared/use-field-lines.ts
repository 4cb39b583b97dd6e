import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

import { fieldLines } from './format/field-text.ts'
import { hasKey } from './i18n-keys.ts'
import { useLocale } from './i18n.ts'
import { termLabel } from './terms.ts'

/** `fieldLines` in the reader's language. */
export const useFieldLines = (): ((field: string, value: unknown) => string[]) => {
  const { t } = useTranslation('fields')
  const locale = useLocale()
  return useCallback(
    (field, value) =>
      fieldLines(field, value, {
        locale,
        term: (id) => termLabel(id, locale),
        say: (key, params = {}) => t(key, params),
        has: (key) => hasKey('fields', key),
      }),
    [t, locale],
  )
}
