import { type ReactNode, useState } from 'react'

import type { PairingStage } from '@duijie/domain/pairings/pairing.schema.ts'
import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'

import { findMove } from './board/board-model.ts'
import { MoveDialog, needsAsking } from './move-dialog.tsx'
import { usePairingMove } from './use-pairing-move.ts'

/** Starts a move from anywhere: straight away, or after its dialog where one is due. Render `dialog` once. */
export const useAskedMove = (): {
  start: (card: PairingCard, to: PairingStage) => void
  dialog: ReactNode
  isMoving: boolean
} => {
  const [asked, setAsked] = useState<{ card: PairingCard; to: PairingStage }>()
  const { move, isMoving } = usePairingMove()
  const start = (card: PairingCard, to: PairingStage) => {
    if (!findMove(card.stage, to)) return
    if (needsAsking(card.stage, to)) setAsked({ card, to })
    else void move({ card, to })
  }
  const dialog = (
    <MoveDialog
      asked={asked}
      onClose={() => setAsked(undefined)}
      onMove={(request) => {
        setAsked(undefined)
        void move(request)
      }}
    />
  )
  return { start, dialog, isMoving }
}
