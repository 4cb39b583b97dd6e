import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

import type { PairingStage } from '@duijie/domain/pairings/pairing.schema.ts'
import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'

import { type Direction, neighbour, type PickUp } from './board-keyboard.ts'
import { useHeldCard } from './use-held-card.ts'

const directions: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

type Input = {
  grid: string[][][]
  cards: ReadonlyMap<string, PairingCard>
  onMove: (card: PairingCard, to: PairingStage) => void
  onMenu: (id: string) => void
}

const focusCard = (id: string): void => {
  document.querySelector<HTMLElement>(`[data-card-link="${CSS.escape(id)}"]`)?.focus()
}

/** The board under the keyboard: walking between cards, picking one up, choosing a place, putting it down. */
export const useBoardKeyboard = ({ grid, cards, onMove, onMenu }: Input) => {
  const [focusedId, setFocusedId] = useState<string>()
  const refocusId = useRef<string>(undefined)
  const { held, message, lift, letGo, shift, putDown } = useHeldCard((card, to) => {
    refocusId.current = card.id
    onMove(card, to)
  })

  // A card that moves is drawn anew in its new column and loses the focus on the way.
  useEffect(() => {
    if (refocusId.current === undefined || document.activeElement !== document.body) return
    focusCard(refocusId.current)
    refocusId.current = undefined
  })

  const whileHeld = (key: string, current: PickUp, card: PairingCard): boolean => {
    if (key === 'ArrowLeft' || key === 'ArrowRight') shift(current, key === 'ArrowLeft' ? -1 : 1)
    else if (key === ' ' || key === 'Enter') putDown(current, card)
    else if (key === 'Escape' || key === 'Tab') letGo(current.from)
    return key !== 'Tab'
  }
  const whileFree = (key: string, card: PairingCard): boolean => {
    const direction = directions[key]
    if (direction) {
      const next = neighbour(grid, card.id, direction)
      if (next) focusCard(next)
    } else if (key === ' ') lift(card)
    else if (key === 'm' || key === 'M') onMenu(card.id)
    else return false
    return true
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset['cardLink'] : undefined
    const card = id === undefined ? undefined : cards.get(id)
    if (!card || event.ctrlKey || event.metaKey || event.altKey) return
    const isTaken = held ? whileHeld(event.key, held, card) : whileFree(event.key, card)
    if (isTaken) event.preventDefault()
  }
  const onFocus = (event: React.FocusEvent<HTMLElement>) => {
    const id = event.target.dataset['cardLink']
    if (id === undefined) return
    setFocusedId(id)
    if (id !== refocusId.current) refocusId.current = undefined
  }
  return { held, message, focusedId, handlers: { onKeyDown, onFocus } }
}
