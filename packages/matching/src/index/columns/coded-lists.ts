import type { IdLists, RatingContext } from '../../signals/signal.ts'
import { createCodeRuns } from './code-runs.ts'
import type { FacetColumn } from './facet-column.ts'
import { grown } from '../storage/growable.ts'
import { createNearLevels, NOTHING } from './near-levels.ts'
import type { Levels } from './near-levels.ts'
import { createPieceSums } from './piece-sums.ts'

/**
 * Facets that are lists of ids, as runs of small numbers, and how near each id is to the wanted ones, as a table by
 * number. It gives the same values as the signal's own `valuesFor`, to the bit, many times faster.
 */
export type CodedLists = {
  /** Contributions by facet number, where the total is a mean: `share` times the value, or `neutral` if nothing is stated. */
  readonly meansFor: (
    wanted: readonly string[],
    context: RatingContext,
    share: number,
    neutral: number,
  ) => (facet: number) => number
  /** The same for all facets at once, where the total is another. */
  readonly fillTable: (
    table: Float64Array,
    wanted: readonly string[],
    context: RatingContext,
    share: number,
    neutral: number,
  ) => void
}

type Ids = readonly string[]

export function createCodedLists(column: FacetColumn, lists: IdLists): CodedLists {
  const levels = createNearLevels(lists)
  /** By facet, if facets are lists of ids; otherwise by piece, of which facets are lists. */
  const runs = createCodeRuns()
  const sums = createPieceSums()
  const contributions = createHighestTable()
  const pieces = new Map<string, number>()
  let valuesOfPieces = new Float64Array()
  let epoch = -1
  let seen = 0

  const setRun = (number: number, ids: Ids): void =>
    runs.set(number, ids.length === 0 ? [NOTHING] : ids.map(levels.codeOf))
  const pieceOf = (ids: Ids): number => {
    const key = JSON.stringify(ids)
    const known = pieces.get(key)
    if (known !== undefined) return known
    // Piece 0 is none.
    const piece = pieces.size + 1
    pieces.set(key, piece)
    setRun(piece, ids)
    return piece
  }
  const encode = (facet: number): void => {
    const value = column.facetOf(facet)
    if (lists.total === 'saturated') sums.set(facet, (value as readonly Ids[]).map(pieceOf))
    else setRun(facet, value as Ids)
  }
  const encodeNew = (): void => {
    const changes = column.changes()
    if (epoch === column.epoch()) {
      for (let at = seen; at < changes.length; at++) encode(changes[at] as number)
    } else {
      epoch = column.epoch()
      pieces.clear()
      for (let facet = 1; facet < column.size(); facet++) encode(facet)
    }
    seen = changes.length
  }

  return {
    meansFor(wanted, context, share, neutral) {
      encodeNew()
      const tables = levels.tablesFor(wanted, context)
      const values = levels.values()
      return (facet) => {
        if (runs.isNothing(facet)) return share * neutral
        let sum = 0
        for (let at = 0; at < tables.length; at++) {
          sum += values[runs.highestOf(facet, tables[at] as Levels)] as number
        }
        return share * (sum / tables.length)
      }
    },
    fillTable(table, wanted, context, share, neutral) {
      encodeNew()
      // The nearest pair is the offered id that is nearest to any of the wanted ones.
      const nearest = levels.nearestFor(wanted, context)
      if (lists.total === 'best') {
        const { width, values } = contributions.of(levels.values(), neutral, share)
        runs.fill(table, column.size(), nearest, width, values)
        return
      }
      const { width, values } = contributions.of(levels.values(), 0, 1)
      const count = pieces.size + 1
      valuesOfPieces = grown(valuesOfPieces, count)
      runs.fill(valuesOfPieces, count, nearest, width, values)
      sums.fill(table, column.size(), valuesOfPieces, share)
    },
  }
}

/** `share` times the value of the higher of two levels a and b, at a times `width` plus b. */
type HighestTable = { readonly width: number; readonly values: Float64Array }

/** Keeps the table asked for last, since it is asked for again and again. `neutral` is the value of the top level. */
function createHighestTable() {
  let known: HighestTable = { width: 0, values: new Float64Array() }
  let asked: readonly [Float64Array, number, number] = [known.values, 0, 0]
  return {
    of(levels: Float64Array, neutral: number, share: number): HighestTable {
      if (asked[0] === levels && asked[1] === neutral && asked[2] === share) return known
      const all = [...levels, neutral]
      const rows = all.map((_, a) => all.map((_, b) => share * (all[Math.max(a, b)] ?? 0)))
      known = { width: all.length, values: Float64Array.from(rows.flat()) }
      asked = [levels, neutral, share]
      return known
    },
  }
}
