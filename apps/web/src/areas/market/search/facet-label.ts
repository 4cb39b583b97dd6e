import { useTranslation } from 'react-i18next'

import type { FacetName } from '@duijie/domain/search/search.schema.ts'

import { hasKey } from '../../../shared/i18n-keys.ts'
import { useLocale } from '../../../shared/i18n.ts'
import { isTerm, termLabel } from '../../../shared/terms.ts'

/** Says a facet's value in the reader's language; one that nobody knows, as only a URL can hold it, is called so. */
export const useFacetLabel = (): ((name: FacetName, value: string) => string) => {
  const { t } = useTranslation(['common', 'search'])
  const locale = useLocale()
  return (name, value) => {
    const key = name === 'kind' || name === 'organisationKind' ? `${name}.${value}` : undefined
    if (key !== undefined && /^\w+$/.test(value) && hasKey('common', key)) return t(key)
    if (key === undefined && isTerm(value)) return termLabel(value, locale)
    return t('search:unknownValue', { value })
  }
}
