import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import type { PairingSide } from '@duijie/domain/pairings/pairing.schema.ts'

import { hasKey } from '../../../shared/i18n-keys.ts'
import { useLocale } from '../../../shared/i18n.ts'
import { termLabel } from '../../../shared/terms.ts'
import type { Speech } from './reason-sentence.ts'

/** The catalogue and the terms in the reader's language. `reader` is the side he belongs to, if he belongs to one. */
export const useSpeech = (reader?: PairingSide): Speech => {
  const { t } = useTranslation('matches')
  const locale = useLocale()
  return useMemo(
    () => ({
      say: (key, params = {}) => t(key, params),
      has: (key) => hasKey('matches', key),
      term: (id) => termLabel(id, locale),
      locale,
      reader,
    }),
    [t, locale, reader],
  )
}
