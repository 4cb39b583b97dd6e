import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

import { hasKey } from './i18n-keys.ts'

/** A field of a listing as the forms call it; one that has no name yet, by its identifier. */
export const useFieldLabel = (): ((field: string) => string) => {
  const { t } = useTranslation('fields')
  return useCallback(
    (field) => {
      const key = `label.${field}`
      return hasKey('fields', key) ? t(key) : field
    },
    [t],
  )
}

/** Several fields by their names, as a list in the reader's language. */
export const useFieldLabels = (): ((fields: readonly string[]) => string) => {
  const { i18n } = useTranslation()
  const label = useFieldLabel()
  return (fields) => [...new Set(fields)].map(label).join(i18n.language === 'en' ? ', ' : '、')
}

/** A value of a choice field, by the field's name; one that has no words yet, as it is stored. */
export const useChoiceLabel = (): ((field: string, value: string) => string) => {
  const { t } = useTranslation('fields')
  return useCallback(
    (field, value) => {
      const key = `${field}.${value}`
      return hasKey('fields', key) ? t(key) : value
    },
    [t],
  )
}
