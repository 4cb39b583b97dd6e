import type { FacetRows } from '../columns/facet-rows.ts'
import { grown } from './growable.ts'
import { setBit, WORD, wordsFor } from './slot-bits.ts'
import type { SlotBits } from './slot-bits.ts'

/** The slots that one answer of a column does not rule out, kept while slots come and go. */
export type OpenSlots = {
  /** `closed` is 1 for each facet that is ruled out. Valid until slots change. */
  readonly bits: (closed: Uint8Array, rows: FacetRows) => SlotBits
  /** Whether no slot has changed since. */
  readonly isCurrent: (rows: FacetRows) => boolean
  /** Facets that stand in slots may have become closed or open since. */
  readonly forget: () => void
}

export function createOpenSlots(column: number): OpenSlots {
  let bits: SlotBits = new Uint32Array()
  let epoch = -1
  let seen = 0

  const rebuild = (closed: Uint8Array, rows: FacetRows): void => {
    const ids = rows.ids()
    const width = rows.columns.length
    const slots = Math.floor(ids.length / width)
    bits = new Uint32Array(wordsFor(slots))
    for (let word = 0; word < bits.length; word++) {
      const end = Math.min(slots, (word + 1) * WORD)
      let open = 0
      for (let slot = word * WORD; slot < end; slot++) {
        open |= (1 - (closed[ids[slot * width + column] as number] as number)) << (slot & 31)
      }
      bits[word] = open
    }
  }
  return {
    bits(closed, rows) {
      const changes = rows.changes()
      if (epoch !== rows.epoch()) {
        rebuild(closed, rows)
      } else if (seen < changes.length) {
        const ids = rows.ids()
        const width = rows.columns.length
        bits = grown(bits, wordsFor(Math.floor(ids.length / width)))
        for (let at = seen; at < changes.length; at++) {
          const slot = changes[at] as number
          setBit(bits, slot, closed[ids[slot * width + column] as number] === 0)
        }
      }
      epoch = rows.epoch()
      seen = changes.length
      return bits
    },
    isCurrent: (rows) => epoch === rows.epoch() && seen === rows.changes().length,
    forget() {
      epoch = -1
    },
  }
}
