import { reasonsLeftOut, type LeftOut } from '@duijie/rounds/left-out/left-out.ts'
import type { RoundInstance, RoundResult } from '@duijie/rounds/round.ts'

/** All that is needed to say why one side of a round got nobody, or fewer than it could have, as plain data. */
export type LeftOutQuestion = {
  instance: RoundInstance
  result: RoundResult
  party: Pick<LeftOut, 'side' | 'id'>
}

const mostCandidates = 5

type Options = { progress: (share: number) => void; shouldStop: () => boolean }

/**
 * Answers on the thread that calls: each of the best candidates costs solutions of the round. Undefined if the party got
 * all that it asked for. Throws a RoundCancelledError once `shouldStop` says so.
 */
export const answerLeftOut = (
  { instance, result, party }: LeftOutQuestion,
  { progress, shouldStop }: Options,
): LeftOut | undefined => {
  progress(0)
  return reasonsLeftOut(instance, result, { only: party, mostCandidates, shouldStop })[0]
}
