import { useCallback } from 'react'

import type { PairingSide } from '@duijie/domain/pairings/pairing.schema.ts'
import type { SignalView } from '@duijie/domain/matches/signal.view.schema.ts'

import { reasonSentence } from './reason-sentence.ts'
import { useSpeech } from './use-speech.ts'

/** Says a signal's reason in the reader's language. `reader` is the side he belongs to, if he belongs to one. */
export const useReason = (reader?: PairingSide): ((signal: SignalView) => string) => {
  const speech = useSpeech(reader)
  return useCallback(
    (signal) => reasonSentence({ ...signal.reason, missing: signal.missing }, signal.name, speech),
    [speech],
  )
}
