import { useTranslation } from 'react-i18next'

/** A signal as the explanations of matches call it; one that this page does not know yet, by its code. */
export const useSignalName = (): ((name: string) => string) => {
  const { t, i18n } = useTranslation('matches')
  return (name) => (i18n.exists(`matches:signal.${name}`) ? String(t(`signal.${name}` as never)) : name)
}

/** A field of a choice of weights in words. */
export const useFieldName = (): ((field: string) => string) => {
  const { t } = useTranslation('weights')
  const nameOf = useSignalName()
  return (field) => {
    if (field === 'neutral' || field === 'affinityHalf') return t(field)
    return nameOf(field.replace(/^weights\./, ''))
  }
}
