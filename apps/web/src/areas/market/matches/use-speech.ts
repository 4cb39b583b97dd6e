import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import type { PairingSide } from '@duijie/domain/pairings/pairing.schema.ts'

import { useLocale } from '../../../shared/i18n.ts'
import { termLabel } from '../../../shared/terms.ts'
import type { Speech } from './reason-sentence.ts'

/** The catalogue and the terms in the reader's language. `reader` is the side he belongs to, if he belongs to one. */
export const useSpeech = (reader?: PairingSide): Speech => {
  const { t, i18n } = useTranslation('matches')
  const locale = useLocale()
  return useMemo(
    () => ({
      say: (key, params) => String(t(key as never, params as never)),
      has: (key) => i18n.exists(`matches:${key}`, { count: 1 }),
      term: (id) => termLabel(id, locale),
      locale,
      reader,
    }),
    [t, i18n, locale, reader],
  )
}
