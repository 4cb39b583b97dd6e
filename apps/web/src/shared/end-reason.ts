import { closeReasons, declineReasons, joinedReason } from '@duijie/domain/pairings/pairing.schema.ts'

import type { Say } from './i18n-keys.ts'

/** Why a pairing ended: a reason from one of the lists in the reader's words, any other as it was written. */
export const endReasonText = (reason: string, say: Say<'pairings'>): string => {
  const declined = declineReasons.find((each) => each === reason)
  if (declined) return say(`declineReason.${declined}`)
  const closed = ([...closeReasons, joinedReason] as const).find((each) => each === reason)
  return closed ? say(`closeReason.${closed}`) : reason
}
