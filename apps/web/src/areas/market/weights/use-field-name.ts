import { useTranslation } from 'react-i18next'

import { useSignalName } from '../../../shared/use-signal-name.ts'

/** A field of a choice of weights in words. */
export const useFieldName = (): ((field: string) => string) => {
  const { t } = useTranslation('weights')
  const nameOf = useSignalName()
  return (field) => {
    if (field === 'neutral' || field === 'affinityHalf') return t(field)
    return nameOf(field.replace(/^weights\./, ''))
  }
}
