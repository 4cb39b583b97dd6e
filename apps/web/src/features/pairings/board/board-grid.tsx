import { AutoScroller, Cursor, Feedback, PointerSensor, PreventSelection } from '@dnd-kit/dom'
import { DragDropProvider, DragOverlay, useDroppable } from '@dnd-kit/react'
import { VisuallyHidden } from '@mantine/core'
import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { Lane, PairingStage } from '@duijie/domain/pairings/pairing.schema.ts'
import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'

import { pathStages } from '../pairing-words.ts'
import classes from './board.module.css'
import { BoardCard, CardFace } from './board-card.tsx'
import { BoardCell, type CellState, mostCards } from './board-cell.tsx'
import { gridOf, targetOf } from './board-keyboard.ts'
import { LaneSection } from './board-lane.tsx'
import { boardLanes, findMove, stageCounts } from './board-model.ts'
import type { CardActs } from './card-menu.tsx'
import { useBoardKeyboard } from './use-board-keyboard.ts'

/** The library's own texts for who listens are left out: the keyboard has its own way with its own words. */
const plugins = [AutoScroller.configure({ acceleration: 12, threshold: { x: 0.06, y: 0.1 } }), Cursor, PreventSelection, Feedback.configure({ dropAnimation: null })]
const sensors = [
  PointerSensor.configure({
    preventActivation: (event) => event.target instanceof Element && event.target.closest('button, [role="menu"]') !== null,
  }),
]

const cellId = (lane: Lane, stage: PairingStage): string => `${lane}:${stage}`
const closeId = 'close'
const stageOfTarget = (id: string): PairingStage => (id === closeId ? 'closed' : ((id.split(':')[1] ?? '') as PairingStage))

const CloseZone = ({ isTarget }: { isTarget: boolean }) => {
  const { t } = useTranslation('pairings')
  const { ref, isDropTarget } = useDroppable({ id: closeId })
  return (
    <div ref={ref} className={classes.closeZone} data-target={isDropTarget || isTarget || undefined}>
      {t('board.closeHere')}
    </div>
  )
}

const columnsOf = (counts: ReadonlyMap<PairingStage, number>): string =>
  pathStages.map((stage) => ((counts.get(stage) ?? 0) > 0 ? 'minmax(188px, 1fr)' : 'minmax(104px, 0.5fr)')).join(' ')

const toggled = (set: ReadonlySet<string>, key: string): Set<string> => {
  const next = new Set(set)
  if (!next.delete(key)) next.add(key)
  return next
}

type Props = { cards: readonly PairingCard[]; acts: CardActs; today: string }

/** The whole board of a wide screen: lanes by sector, columns by stage. */
export const BoardGrid = ({ cards, acts, today }: Props) => {
  const { t } = useTranslation(['pairings', 'common'])
  const hintId = useId()
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set())
  const [openCells, setOpenCells] = useState<ReadonlySet<string>>(new Set())
  const [dragged, setDragged] = useState<PairingCard>()
  const [menuId, setMenuId] = useState<string>()
  const lanes = useMemo(() => boardLanes(cards), [cards])
  const counts = useMemo(() => stageCounts(cards), [cards])
  const byId = useMemo(() => new Map(cards.map((card) => [card.id, card])), [cards])
  const open = lanes.filter(({ lane }) => !collapsed.has(lane))
  const grid = gridOf(open, pathStages, (lane, stage) => (openCells.has(cellId(lane, stage)) ? Number.POSITIVE_INFINITY : mostCards))
  const { held, message, focusedId, handlers } = useBoardKeyboard({ grid, cards: byId, onMove: acts.move, onMenu: setMenuId })
  const activeId = focusedId !== undefined && byId.has(focusedId) ? focusedId : grid.flat(2)[0]

  const onTheWay = dragged ?? (held && byId.get(held.id))
  const heldOver = held && targetOf(held) !== held.from ? targetOf(held) : undefined
  const stateOf = (lane: Lane, stage: PairingStage): CellState => {
    if (!onTheWay) return 'idle'
    if (lane !== onTheWay.lane) return 'blocked'
    if (stage === onTheWay.stage) return 'source'
    return findMove(onTheWay.stage, stage) ? 'legal' : 'blocked'
  }
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
      draggable
    />
  )
  return (
    <DragDropProvider
      plugins={plugins}
      sensors={sensors}
      onDragStart={({ operation }) => setDragged(byId.get(String(operation.source?.id)))}
      onDragEnd={({ canceled, operation }) => {
        setDragged(undefined)
        const card = byId.get(String(operation.source?.id))
        if (!canceled && card && operation.target) acts.move(card, stageOfTarget(String(operation.target.id)))
      }}
    >
      <VisuallyHidden id={hintId}>{t('board.keys')}</VisuallyHidden>
      <VisuallyHidden role="status">{message}</VisuallyHidden>
      {/* Keys reach this frame from the cards' links, which are the ones that take the focus. */}
      <div className={classes.scroll} role="group" aria-label={t('board.title')} style={{ '--dj-columns': columnsOf(counts) } as React.CSSProperties} {...handlers}>
        <div className={classes.board}>
          <div className={`${classes.columns} ${classes.head}`}>
            {pathStages.map((stage) => (
              <div key={stage} className={classes.headCell}>
                {t(`stage.${stage}`)}
                <span style={{ fontWeight: 400, color: 'var(--mantine-color-dimmed)' }}>{counts.get(stage)}</span>
              </div>
            ))}
          </div>
          {lanes.map((lane) => (
            <LaneSection key={lane.lane} lane={lane} isCollapsed={collapsed.has(lane.lane)} onToggle={() => setCollapsed(toggled(collapsed, lane.lane))}>
              {pathStages.map((stage) => {
                const id = cellId(lane.lane, stage)
                return (
                  <BoardCell
                    key={id}
                    id={id}
                    label={`${t(`common:lane.${lane.lane}`)} · ${t(`stage.${stage}`)}`}
                    cards={lane.cells[stage]}
                    state={stateOf(lane.lane, stage)}
                    isTarget={heldOver === stage && onTheWay?.lane === lane.lane}
                    isOpen={openCells.has(id)}
                    onOpen={() => setOpenCells(toggled(openCells, id))}
                    renderCard={renderCard}
                  />
                )
              })}
            </LaneSection>
          ))}
        </div>
      </div>
      {onTheWay && findMove(onTheWay.stage, 'closed') && <CloseZone isTarget={heldOver === 'closed'} />}
      <DragOverlay dropAnimation={null}>
        {dragged && (
          <div className={classes.card} data-overlay>
            <CardFace card={dragged} today={today} tabIndex={-1} />
          </div>
        )}
      </DragOverlay>
    </DragDropProvider>
  )
}
