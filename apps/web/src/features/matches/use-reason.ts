import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

import type { SignalView } from '@duijie/domain/matches/match.schema.ts'
import type { PairingSide } from '@duijie/domain/pairings/pairing.schema.ts'

import { useLocale } from '../../shared/i18n.ts'
import { termLabel } from '../../shared/terms.ts'
import { reasonSentence } from './reason-sentence.ts'

/** Says a signal's reason in the reader's language. `reader` is the side he belongs to, if he belongs to one. */
export const useReason = (reader?: PairingSide): ((signal: SignalView) => string) => {
  const { t, i18n } = useTranslation('matches')
  const locale = useLocale()
  return useCallback(
    (signal) =>
      reasonSentence(signal.reason, signal.name, {
        say: (key, params) => String(t(key as never, params as never)),
        has: (key) => i18n.exists(`matches:${key}`, { count: 1 }),
        term: (id) => termLabel(id, locale),
        locale,
        reader,
      }),
    [t, i18n, locale, reader],
  )
}
