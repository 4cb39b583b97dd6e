import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import type { FieldSpeech } from '../../../../shared/format/field-text.ts'
import { useLocale } from '../../../../shared/i18n.ts'
import { termLabel } from '../../../../shared/terms.ts'

/** How field values are said, and the texts of this feature by keys that are only known at run time. */
export type Words = FieldSpeech & { text: (key: string, parameters?: Record<string, string | number>) => string }

export const useWords = (): Words => {
  const { t } = useTranslation(['listings', 'fields', 'common'])
  const locale = useLocale()
  return useMemo(() => {
    const text: Words['text'] = (key, parameters) => {
      const found: unknown = t(key as never, parameters as never)
      return typeof found === 'string' ? found : key
    }
    return {
      locale,
      text,
      term: (id) => termLabel(id, locale),
      say: (key, parameters) => text(`fields:${key}`, parameters),
    }
  }, [t, locale])
}
