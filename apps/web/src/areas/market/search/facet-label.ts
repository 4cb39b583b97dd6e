import { useTranslation } from 'react-i18next'

import type { FacetName } from '@duijie/domain/search/search.schema.ts'

import { useLocale } from '../../../shared/i18n.ts'
import { isTerm, termLabel } from '../../../shared/terms.ts'

/** Says a facet's value in the reader's language; one that nobody knows, as only a URL can hold it, is called so. */
export const useFacetLabel = (): ((name: FacetName, value: string) => string) => {
  const { t, i18n } = useTranslation(['common', 'search'])
  const locale = useLocale()
  return (name, value) => {
    const key = name === 'kind' || name === 'organisationKind' ? `${name}.${value}` : undefined
    if (key !== undefined && /^\w+$/.test(value) && i18n.exists(key)) return t(key as 'kind.scenario')
    if (key === undefined && isTerm(value)) return termLabel(value, locale)
    return t('search:unknownValue', { value })
  }
}
