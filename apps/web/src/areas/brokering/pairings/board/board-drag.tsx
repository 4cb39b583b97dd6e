import { AutoScroller, Cursor, Feedback, PointerSensor, PreventSelection } from '@dnd-kit/dom'
import { DragDropProvider, DragOverlay, useDroppable } from '@dnd-kit/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { PairingStage } from '@duijie/domain/pairings/pairing.schema.ts'
import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'

import classes from './board.module.css'
import { CardFace } from './board-card.tsx'
import { closeId, stageOfPlace } from './board-places.ts'

// The library's own texts for who listens are left out: the keyboard has its own way with its own words.
const plugins = [
  AutoScroller.configure({ acceleration: 12, threshold: { x: 0.06, y: 0.1 } }),
  Cursor,
  PreventSelection,
  Feedback.configure({ dropAnimation: null }),
]
const sensors = [
  PointerSensor.configure({
    preventActivation: (event) => event.target instanceof Element && event.target.closest('button') !== null,
  }),
]

/** Takes a card off the board. Shown while a card that can be closed is on its way. */
export const CloseZone = ({ isTarget }: { isTarget: boolean }) => {
  const { t } = useTranslation('pairings')
  const { ref, isDropTarget } = useDroppable({ id: closeId })
  return (
    <div ref={ref} className={classes.closeZone} data-target={isDropTarget || isTarget || undefined}>
      {t('board.closeHere')}
    </div>
  )
}

type Props = {
  cards: ReadonlyMap<string, PairingCard>
  dragged: PairingCard | undefined
  onDrag: (card: PairingCard | undefined) => void
  onMove: (card: PairingCard, to: PairingStage) => void
  today: string
  children: ReactNode
}

/** The board under the pointer. */
export const BoardDrag = ({ cards, dragged, onDrag, onMove, today, children }: Props) => (
  <DragDropProvider
    plugins={plugins}
    sensors={sensors}
    onDragStart={({ operation }) => onDrag(cards.get(String(operation.source?.id)))}
    onDragEnd={({ canceled, operation }) => {
      onDrag(undefined)
      const card = cards.get(String(operation.source?.id))
      const to = operation.target && stageOfPlace(String(operation.target.id))
      if (!canceled && card && to) onMove(card, to)
    }}
  >
    {children}
    <DragOverlay dropAnimation={null}>
      {dragged && (
        <div className={classes.card} data-overlay>
          <CardFace card={dragged} today={today} tabIndex={-1} />
        </div>
      )}
    </DragOverlay>
  </DragDropProvider>
)
