import { Text, VisuallyHidden } from '@mantine/core'
import { type CSSProperties, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { PairingStage } from '@duijie/domain/pairings/pairing.schema.ts'
import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'

import { pathStages } from '@duijie/domain/pairings/pairing-stages.ts'
import classes from './board.module.css'
import { BeyondBar } from './beyond-bar.tsx'
import { BoardCard } from './board-card.tsx'
import { BoardCell } from './board-cell.tsx'
import { BoardDrag, CloseZone } from './board-drag.tsx'
import { targetOf } from './board-keyboard.ts'
import { LaneSection } from './board-lane.tsx'
import { type BoardLane, findMove } from './board-model.ts'
import { cellId, cellState, columnWidths } from './board-places.ts'
import type { CardActs } from './card-menu.tsx'
import { useBoardKeyboard } from './use-board-keyboard.ts'
import { useBoardLayout } from './use-board-layout.ts'

const Heads = ({ counts }: { counts: ReadonlyMap<PairingStage, number> }) => {
  const { t } = useTranslation('pairings')
  return (
    <div className={`${classes.columns} ${classes.head}`}>
      {pathStages.map((stage) => (
        <div key={stage} className={classes.headCell} data-stage={stage}>
          {t(`stage.${stage}`)}
          <Text span inherit fw={400} c="dimmed">
            {counts.get(stage)}
          </Text>
        </div>
      ))}
    </div>
  )
}

type Props = { cards: readonly PairingCard[]; acts: CardActs; today: string }

/** The whole board of a wide screen: lanes by sector, columns by stage. */
export const BoardGrid = ({ cards, acts, today }: Props) => {
  const { t } = useTranslation(['pairings', 'common'])
  const hintId = useId()
  const frame = useRef<HTMLDivElement>(null)
  const layout = useBoardLayout(cards)
  const [dragged, setDragged] = useState<PairingCard>()
  const [menuId, setMenuId] = useState<string>()
  const { byId, grid } = layout
  const { held, message, focusedId, handlers } = useBoardKeyboard({
    grid,
    cards: byId,
    onMove: acts.move,
    onMenu: setMenuId,
  })
  const activeId = focusedId !== undefined && byId.has(focusedId) ? focusedId : grid.flat(2)[0]
  const onTheWay = dragged ?? (held && byId.get(held.id))
  const heldOver = held && targetOf(held) !== held.from ? targetOf(held) : undefined

  const renderCard = (card: PairingCard) => (
    <BoardCard
      card={card}
      today={today}
      acts={acts}
      isActive={card.id === activeId}
      isHeld={card.id === held?.id}
      isMenuOpen={card.id === menuId}
      onMenu={setMenuId}
      describedBy={hintId}
    />
  )
  const renderCell = ({ lane, cells }: BoardLane, stage: PairingStage) => (
    <BoardCell
      key={stage}
      id={cellId(lane, stage)}
      label={`${t(`common:lane.${lane}`)} · ${t(`stage.${stage}`)}`}
      cards={cells[stage]}
      most={layout.mostIn(lane, stage)}
      onMore={() => layout.unfold(lane, stage)}
      state={cellState(onTheWay, lane, stage)}
      isTarget={heldOver === stage && onTheWay?.lane === lane}
      renderCard={renderCard}
    />
  )
  return (
    <BoardDrag cards={byId} dragged={dragged} onDrag={setDragged} onMove={acts.move} today={today}>
      <VisuallyHidden id={hintId}>{t('board.keys')}</VisuallyHidden>
      <VisuallyHidden role="status">{message}</VisuallyHidden>
      <BeyondBar frame={frame} counts={layout.counts} />
      {/* Keys reach this frame from the cards' links, which are the ones that take the focus. */}
      <div
        ref={frame}
        className={classes.scroll}
        role="group"
        aria-label={t('board.title')}
        style={{ '--dj-columns': columnWidths(layout.counts) } as CSSProperties}
        {...handlers}
      >
        <div className={classes.board}>
          <Heads counts={layout.counts} />
          {layout.lanes.map((lane) => (
            <LaneSection
              key={lane.lane}
              lane={lane}
              isCollapsed={layout.isFolded(lane.lane)}
              onToggle={() => layout.fold(lane.lane)}
            >
              {pathStages.map((stage) => renderCell(lane, stage))}
            </LaneSection>
          ))}
        </div>
      </div>
      {onTheWay && findMove(onTheWay.stage, 'closed') && <CloseZone isTarget={heldOver === 'closed'} />}
    </BoardDrag>
  )
}
