import { closeReasons, declineReasons } from '@duijie/domain/pairings/pairing.schema.ts'

/** Says a key of the `pairings` catalogue. */
type Say = (key: string) => string

/** Why a pairing ended: a reason from one of the lists in the reader's words, any other as it was written. */
export const endReasonText = (reason: string, say: Say): string => {
  if (declineReasons.some((each) => each === reason)) return say(`declineReason.${reason}`)
  return closeReasons.some((each) => each === reason) ? say(`closeReason.${reason}`) : reason
}
