import type { Lane, PairingStage } from '@duijie/domain/pairings/pairing.schema.ts'
import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'

import { pathStages } from '@duijie/domain/pairings/pairing-stages.ts'
import { findMove } from './board-model.ts'

/** The place that takes cards off the board. */
export const closeId = 'close'

/** A cell's id among the places where a card can be put down. */
export const cellId = (lane: Lane, stage: PairingStage): string => `${lane}:${stage}`

/** The stage that a place stands for; undefined for what is none. */
export const stageOfPlace = (id: string): PairingStage | undefined =>
  id === closeId ? 'closed' : pathStages.find((stage) => stage === id.split(':')[1])

/** How a cell looks while a card is on its way: only places it may go to are open. */
export type CellState = 'idle' | 'legal' | 'source' | 'blocked'

export const cellState = (
  onTheWay: Pick<PairingCard, 'lane' | 'stage'> | undefined,
  lane: Lane,
  stage: PairingStage,
): CellState => {
  if (!onTheWay) return 'idle'
  if (lane !== onTheWay.lane) return 'blocked'
  if (stage === onTheWay.stage) return 'source'
  return findMove(onTheWay.stage, stage) ? 'legal' : 'blocked'
}

/** Columns that hold nothing in any lane are narrow; they still take a card. */
export const columnWidths = (counts: ReadonlyMap<PairingStage, number>): string =>
  pathStages.map((stage) => ((counts.get(stage) ?? 0) > 0 ? 'minmax(144px, 1fr)' : 'minmax(88px, 0.4fr)')).join(' ')
