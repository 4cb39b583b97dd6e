import type { PairingStage, PairingTurn } from '@duijie/domain/pairings/pairing.schema.ts'
import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'

/** The verb of a move to a stage; nobody declines for a side, so that declining is only ever named. */
export const moveKey = (to: PairingStage) => (to === 'declined' ? 'stage.declined' : (`move.${to}` as const))

/** Whose turn it is as the reader sees it: `you` where they belong to the side that has to act. */
export type TurnWord = PairingTurn | 'you'

export const turnWord = ({ turn, mySide }: Pick<PairingCard, 'turn' | 'mySide'>): TurnWord =>
  mySide !== undefined && (turn === mySide || turn === 'both') ? 'you' : turn

/** One or two characters that stand for a person: the end of a Chinese name, initials of another. */
export const initialsOf = (name: string): string => {
  const trimmed = name.trim()
  if (/^[\u4e00-\u9fff·]+$/.test(trimmed)) return trimmed.length > 2 ? trimmed.slice(-2) : trimmed
  const words = trimmed.split(/\s+/).filter(Boolean)
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words
  return letters.map((word) => word?.at(0)?.toUpperCase() ?? '').join('')
}
