import type { RemedyView } from '@duijie/domain/matches/why-not.schema.ts'

import { changeSentence } from './change-sentence.ts'
import { useSpeech } from './use-speech.ts'

/** Says the changes of one remedy as one phrase. */
export const useRemedy = (): ((remedy: RemedyView) => string) => {
  const speech = useSpeech()
  return ({ changes }) => changes.map(({ reason }) => changeSentence(reason, speech)).join(speech.say('whyNot.and', {}))
}
