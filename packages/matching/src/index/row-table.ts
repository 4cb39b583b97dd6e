import { createBlockAllocator } from './block-allocator.ts'
import { grown } from './growable.ts'

/**
 * Each vector of a listing has a row; the rows of one slot lie side by side, the listing's own text first. Rows are
 * used again after a listing has gone.
 */
export type RowTable = {
  /** Gives a slot its rows: how many each piece has. */
  readonly add: (slot: number, rowsPerPiece: readonly number[]) => void
  readonly remove: (slot: number) => void
  readonly firstOf: (slot: number) => number
  readonly rowsOf: (slot: number) => number[]
  /** Rows of the first piece. */
  readonly ownRowsOf: (slot: number) => number[]
  readonly layout: () => RowLayout
  readonly bytes: () => number
}

export type RowLayout = {
  /** First row of each slot, and how many it has. */
  readonly start: Uint32Array
  readonly count: Uint32Array
  /** 1 where a row is the first of its piece, 0 where it is another language of the piece before. */
  readonly opensPiece: Uint8Array
  /** One more than the largest row ever used. */
  readonly end: number
}

export function createRowTable(): RowTable {
  const blocks = createBlockAllocator()
  let start = new Uint32Array()
  let count = new Uint32Array()
  let ownCount = new Uint8Array()
  let opensPiece = new Uint8Array()

  const rowsFrom = (slot: number, length: number): number[] =>
    Array.from({ length }, (_, at) => (start[slot] ?? 0) + at)

  return {
    add(slot, rowsPerPiece) {
      const total = rowsPerPiece.reduce((sum, each) => sum + each, 0)
      const first = blocks.allocate(total)
      start = grown(start, slot + 1)
      count = grown(count, slot + 1)
      ownCount = grown(ownCount, slot + 1)
      opensPiece = grown(opensPiece, blocks.end())
      start[slot] = first
      count[slot] = total
      ownCount[slot] = rowsPerPiece[0] ?? 0
      opensPiece.fill(0, first, first + total)
      let row = first
      for (const rows of rowsPerPiece) {
        if (rows > 0) opensPiece[row] = 1
        row += rows
      }
    },
    remove(slot) {
      blocks.release(start[slot] ?? 0, count[slot] ?? 0)
      count[slot] = 0
    },
    firstOf: (slot) => start[slot] ?? 0,
    rowsOf: (slot) => rowsFrom(slot, count[slot] ?? 0),
    ownRowsOf: (slot) => rowsFrom(slot, ownCount[slot] ?? 0),
    layout: () => ({ start, count, opensPiece, end: blocks.end() }),
    bytes: () => start.byteLength + count.byteLength + ownCount.byteLength + opensPiece.byteLength,
  }
}
