import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import type { FieldSpeech } from '../../../../shared/format/field-text.ts'
import { hasKey, type Say } from '../../../../shared/i18n-keys.ts'
import { useLocale } from '../../../../shared/i18n.ts'
import { termLabel } from '../../../../shared/terms.ts'
import { useFieldLabel } from '../../../../shared/use-field-text.ts'

/** How field values are said, and the texts of this feature by their keys. */
export type Words = FieldSpeech & { text: Say<'listings'>; label: (field: string) => string }

export const useWords = (): Words => {
  const { t } = useTranslation(['listings', 'fields', 'common'])
  const label = useFieldLabel()
  const locale = useLocale()
  return useMemo(() => {
    return {
      locale,
      label,
      text: (key, params = {}) => t(`listings:${key}`, params),
      term: (id) => termLabel(id, locale),
      say: (key, params = {}) => t(`fields:${key}`, params),
      has: (key) => hasKey('fields', key),
    }
  }, [t, label, locale])
}
