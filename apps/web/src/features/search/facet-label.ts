import { useTranslation } from 'react-i18next'

import type { FacetName } from '@duijie/domain/search/search.schema.ts'

import { useLocale } from '../../shared/i18n.ts'
import { termLabel } from '../../shared/terms.ts'

/** Says a facet's value in the reader's language. */
export const useFacetLabel = (): ((name: FacetName, value: string) => string) => {
  const { t } = useTranslation()
  const locale = useLocale()
  return (name, value) => {
    if (name === 'kind') return t(`kind.${value}` as 'kind.scenario')
    if (name === 'organisationKind') return t(`organisationKind.${value}` as 'organisationKind.vendor')
    return termLabel(value, locale)
  }
}
