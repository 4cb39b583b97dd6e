import { useTranslation } from 'react-i18next'

import { hasKey } from './i18n-keys.ts'

/** A signal as the explanations of matches call it; one that this page does not know yet, by its code. */
export const useSignalName = (): ((name: string) => string) => {
  const { t } = useTranslation('matches')
  return (name) => {
    const key = `signal.${name}`
    return hasKey('matches', key) ? t(key) : name
  }
}
