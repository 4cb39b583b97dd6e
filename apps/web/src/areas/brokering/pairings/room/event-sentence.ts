import type { PairingEventView } from '@duijie/domain/pairings/pairing.view.schema.ts'
import { skippedBetween } from '@duijie/domain/pairings/stage-path.rules.ts'

import { endReasonText } from '../../../../shared/end-reason.ts'
import type { Say } from '../../../../shared/i18n-keys.ts'

/** What somebody did, to stand after his name. */
export const eventSentence = (event: PairingEventView, say: Say<'pairings'>): string => {
  const { kind, from, to, text } = event
  if (kind === 'moved') {
    const skipped = to ? skippedBetween(from, to).map((stage) => say(`stage.${stage}`)) : []
    return say(skipped.length > 0 ? 'room.event.movedSkipping' : 'room.event.moved', {
      from: from ? say(`stage.${from}`) : '',
      to: to ? say(`stage.${to}`) : '',
      skipped: skipped.join(say('skip.and')),
    })
  }
  if (kind === 'assigned' || kind === 'next_step')
    return text ? say(`room.event.${kind}`, { text }) : say(`room.event.${kind}Plain`)
  return say(`room.event.${kind}`, { text: text ?? '' })
}

/** What he wrote with it: the reason of a move or a no, the text of a note. A next step's reason is its day, told elsewhere. */
export const eventWords = ({ kind, reason, text }: PairingEventView, say: Say<'pairings'>): string[] => {
  if (kind === 'assigned' || kind === 'next_step' || kind === 'reminded') return []
  if (kind === 'took_along' || kind === 'left_behind') return []
  return [reason && endReasonText(reason, say), text].filter((words): words is string => Boolean(words))
}
