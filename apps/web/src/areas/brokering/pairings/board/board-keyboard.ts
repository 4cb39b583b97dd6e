import type { Lane, PairingStage } from '@duijie/domain/pairings/pairing.schema.ts'

import type { BoardLane, BoardMove } from './board-model.ts'

/** A card picked up with the keyboard, and the place it would be put down in; 0 is where it stands. */
export type PickUp = { id: string; from: PairingStage; targets: PairingStage[]; at: number }

export const pickUp = (
  id: string,
  from: PairingStage,
  moves: readonly BoardMove[],
  order: readonly PairingStage[],
): PickUp | undefined => {
  if (moves.length === 0) return undefined
  const place = (stage: PairingStage) => (order.includes(stage) ? order.indexOf(stage) : order.length)
  const targets = [from, ...moves.map(({ to }) => to)].toSorted((left, right) => place(left) - place(right))
  return { id, from, targets, at: targets.indexOf(from) }
}

/** Goes to the next legal place to the left or right and stops at the ends. */
export const step = (held: PickUp, by: -1 | 1): PickUp => ({
  ...held,
  at: Math.min(held.targets.length - 1, Math.max(0, held.at + by)),
})

export const targetOf = (held: PickUp): PairingStage => held.targets[held.at] ?? held.from

export type Direction = 'up' | 'down' | 'left' | 'right'

type Place = { lane: number; column: number; row: number }

const find = (grid: string[][][], id: string): Place | undefined => {
  for (const [lane, columns] of grid.entries()) {
    for (const [column, ids] of columns.entries()) {
      const row = ids.indexOf(id)
      if (row !== -1) return { lane, column, row }
    }
  }
  return undefined
}

/** Ids of the cards on show: lanes, their columns, the cards of each; `mostIn` says how many a cell draws. */
export const gridOf = (
  lanes: readonly BoardLane[],
  stages: readonly PairingStage[],
  mostIn: (lane: Lane, stage: PairingStage) => number,
): string[][][] =>
  lanes.map(({ lane, cells }) => stages.map((stage) => cells[stage].slice(0, mostIn(lane, stage)).map(({ id }) => id)))

const upOrDown = (grid: string[][][], { lane, column, row }: Place, by: -1 | 1): string | undefined => {
  const beside = grid[lane]?.[column]?.[row + by]
  if (beside) return beside
  for (let other = lane + by; other >= 0 && other < grid.length; other += by) {
    const cards = grid[other]?.[column] ?? []
    const card = by === 1 ? cards[0] : cards.at(-1)
    if (card) return card
  }
  return undefined
}

const leftOrRight = (grid: string[][][], { lane, column, row }: Place, by: -1 | 1): string | undefined => {
  const columns = grid[lane] ?? []
  for (let other = column + by; other >= 0 && other < columns.length; other += by) {
    const cards = columns[other] ?? []
    const card = cards[Math.min(row, cards.length - 1)]
    if (card) return card
  }
  return undefined
}

/** The card that the focus goes to: past empty cells, up and down also into the next lane. Undefined at the edge. */
export const neighbour = (grid: string[][][], id: string, direction: Direction): string | undefined => {
  const place = find(grid, id)
  if (!place) return undefined
  if (direction === 'up' || direction === 'down') return upOrDown(grid, place, direction === 'up' ? -1 : 1)
  return leftOrRight(grid, place, direction === 'left' ? -1 : 1)
}
