import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useRef, useState } from 'react'

import type { PairingStage } from '@duijie/domain/pairings/pairing.schema.ts'
import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'

import { trpc } from '../../../shared/api.ts'
import { notifyProblem } from '../../../shared/notify.tsx'
import { findMove } from './board/board-model.ts'
import { MoveDialog, needsAsking } from './move-dialog.tsx'
import { type MoveRequest, usePairingMove } from './use-pairing-move.ts'

type Asked = { card: PairingCard; to: PairingStage }

/**
 * Starts a move from anywhere: straight away, or after its dialog where one is due. A dialog stays, with what was typed,
 * until its move is made. Render `dialog` once.
 */
export const useAskedMove = (): {
  start: (card: PairingCard, to: PairingStage) => void
  dialog: ReactNode
  isMoving: boolean
} => {
  const client = useQueryClient()
  const { move, isMoving } = usePairingMove()
  const [asked, setAsked] = useState<Asked>()
  const [problem, setProblem] = useState<unknown>()
  const shown = useRef<string>(undefined)
  const show = (next: Asked | undefined) => {
    shown.current = next?.card.id
    setAsked(next)
    setProblem(undefined)
  }
  const start = (card: PairingCard, to: PairingStage) => {
    if (!findMove(card.stage, to)) return
    if (needsAsking(card, to)) show({ card, to })
    else void move({ card, to })
  }
  const submit = async (request: MoveRequest) => {
    const { id } = request.card
    const isShown = () => shown.current === id
    setProblem(undefined)
    const onProblem = (error: unknown) => (isShown() ? setProblem(error) : notifyProblem(error))
    const isDone = await move(request, { onProblem })
    if (!isShown()) return
    if (isDone) return show(undefined)
    // Somebody else may have moved it: the next press moves what is there now.
    const card = await client.fetchQuery(trpc.pairings.get.queryOptions({ id })).catch(() => undefined)
    if (card && isShown()) setAsked({ ...request, card })
  }
  const dialog = (
    <MoveDialog
      asked={asked}
      problem={problem}
      isMoving={isMoving}
      onClose={() => show(undefined)}
      onMove={(request) => void submit(request)}
    />
  )
  return { start, dialog, isMoving }
}
