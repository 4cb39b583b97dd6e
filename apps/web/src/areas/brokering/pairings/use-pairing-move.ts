import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import type { CloseReason, PairingStage } from '@duijie/domain/pairings/pairing.schema.ts'
import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'
import { readBilingual } from '../../../shared/bilingual.ts'

import { type RouterOutputs, trpc } from '../../../shared/api.ts'
import { useLocale } from '../../../shared/i18n.ts'
import { notifyDone, notifyProblem } from '../../../shared/notify.tsx'
import { undoOf, withMovedCard } from './board/board-model.ts'
import type { toNextStep } from './next-step-fields.tsx'
import { useRefreshPairings } from './use-refresh-pairings.ts'

export type MoveRequest = {
  card: PairingCard
  to: PairingStage
  reason?: string
  closeReason?: CloseReason
  nextStep?: ReturnType<typeof toNextStep>
}

/** `onProblem` hears why a move was refused; without it a notice says so. */
type Ways = { mayUndo?: boolean; onProblem?: (error: unknown) => void }

type Moved = RouterOutputs['pairings']['move']
type Board = RouterOutputs['pairings']['board']

/** Shows a move on the board at once, and gives a way to take only this card back. */
const useOptimisticBoard = () => {
  const client = useQueryClient()
  const key = trpc.pairings.board.queryKey({})
  const change = (edit: (board: Board) => Board) => client.setQueryData(key, (board) => board && edit(board))
  return {
    show: async ({ card, to }: MoveRequest) => {
      await client.cancelQueries({ queryKey: key })
      const now = new Date().toISOString()
      change((board) => ({ ...board, cards: withMovedCard(board.cards, card.id, to, now) }))
    },
    takeBack: ({ card }: MoveRequest) =>
      change((board) => ({ ...board, cards: [...board.cards.filter(({ id }) => id !== card.id), card] })),
  }
}

/**
 * Moves a pairing: at once on the board, then on the server. A refused move goes back to where it was, says why once,
 * and shows what the server has. A move that the table can reverse offers to be undone.
 */
export const usePairingMove = () => {
  const { t } = useTranslation('pairings')
  const locale = useLocale()
  const board = useOptimisticBoard()
  const refresh = useRefreshPairings()
  const mutation = useMutation({
    ...trpc.pairings.move.mutationOptions(),
    mutationKey: ['pairings.move'],
  })

  /** Tells where it stands now: an invitation that both sides had agreed to beforehand connects them. */
  const tell = ({ card }: MoveRequest, { version, stage: to }: Moved, mayUndo: boolean): void => {
    const scenario = readBilingual(card.scenario.title, locale)
    if (to === 'closed') return notifyDone(t('move.closedDone', { scenario }))
    const back = mayUndo ? undoOf(card.stage, to) : undefined
    const undo =
      back &&
      (() =>
        void run({ card: { ...card, stage: to, version }, to: back.to, reason: t('move.undone') }, { mayUndo: false }))
    notifyDone(t('move.done', { scenario, stage: t(`stage.${to}`) }), undo ? { undo } : {})
  }

  const run = async (
    request: MoveRequest,
    { mayUndo = true, onProblem = notifyProblem }: Ways = {},
  ): Promise<boolean> => {
    const { card, to, reason, closeReason, nextStep } = request
    await board.show(request)
    try {
      const moved = await mutation.mutateAsync({
        id: card.id,
        version: card.version,
        to,
        ...(reason ? { reason } : {}),
        ...(closeReason ? { closeReason } : {}),
        ...(nextStep ? { nextStep } : {}),
      })
      tell(request, moved, mayUndo)
      return true
    } catch (error) {
      board.takeBack(request)
      onProblem(error)
      return false
    } finally {
      await refresh()
    }
  }
  return { move: run, isMoving: mutation.isPending }
}
