import { useDroppable } from '@dnd-kit/react'
import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'

import classes from './board.module.css'
import type { CellState } from './board-places.ts'

type Props = {
  id: string
  label: string
  cards: readonly PairingCard[]
  state: CellState
  isTarget: boolean
  /** How many are drawn before the rest is asked for. */
  most: number
  onMore: () => void
  renderCard: (card: PairingCard) => ReactNode
}

/** One stage of one lane. While a card is on its way, only places it may go to take it. */
export const BoardCell = ({ id, label, cards, state, isTarget, most, onMore, renderCard }: Props) => {
  const { t } = useTranslation('pairings')
  const frame = useRef<HTMLDivElement>(null)
  const { isDropTarget } = useDroppable({ id, disabled: state !== 'legal', element: frame })
  useEffect(() => {
    if (isTarget) frame.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [isTarget])
  const shown = cards.slice(0, most)
  const hidden = cards.length - shown.length
  return (
    <div ref={frame} className={classes.cell} data-state={state} data-target={isDropTarget || isTarget || undefined}>
      <ul className={classes.cards} aria-label={label}>
        {shown.map((card) => (
          <li key={card.id}>{renderCard(card)}</li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button variant="subtle" color="gray" size="compact-xs" mt={6} fullWidth onClick={onMore}>
          {t('board.more', { count: hidden })}
        </Button>
      )}
    </div>
  )
}
