import { useMemo, useState } from 'react'

import type { Lane, PairingStage } from '@duijie/domain/pairings/pairing.schema.ts'
import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'

import { pathStages } from '@duijie/domain/pairings/pairing-stages.ts'
import { gridOf } from './board-keyboard.ts'
import { boardLanes, stageCounts } from './board-model.ts'
import { cellId } from './board-places.ts'

/** Cards of a cell that are drawn before the rest is asked for: enough for a day's work, few enough for 32 cells. */
const mostCards = 12

const toggled = (set: ReadonlySet<string>, key: string): Set<string> => {
  const next = new Set(set)
  if (!next.delete(key)) next.add(key)
  return next
}

/** Where every card stands and which of them are drawn: lanes can be folded, full cells unfold on demand. */
export const useBoardLayout = (cards: readonly PairingCard[]) => {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set())
  const lanes = useMemo(() => boardLanes(cards), [cards])
  const counts = useMemo(() => stageCounts(cards), [cards])
  const byId = useMemo(() => new Map(cards.map((card) => [card.id, card])), [cards])
  const mostIn = (lane: Lane, stage: PairingStage): number =>
    unfolded.has(cellId(lane, stage)) ? Number.POSITIVE_INFINITY : mostCards
  const open = lanes.filter(({ lane }) => !folded.has(lane))
  return {
    lanes,
    counts,
    byId,
    grid: gridOf(open, pathStages, mostIn),
    mostIn,
    isFolded: (lane: Lane) => folded.has(lane),
    fold: (lane: Lane) => setFolded(toggled(folded, lane)),
    unfold: (lane: Lane, stage: PairingStage) => setUnfolded(toggled(unfolded, cellId(lane, stage))),
  }
}
