import type { Nearness } from '../rules/nearness.ts'
import type { RatingContext, IdLists } from '../signals/signal.ts'
import type { FacetColumn } from './facet-column.ts'
import { grown } from './growable.ts'

/**
 * Facets that are lists of ids, as runs of small numbers, and how near each id is to a wanted one, as a table by
 * number. It gives the same values as the signal's own `valuesFor`, to the bit, several times faster.
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
  readonly fill: (
    table: Float64Array,
    wanted: readonly string[],
    context: RatingContext,
    share: number,
    neutral: number,
  ) => void
}

/** A facet is a list of ids, or several lists, of which each is one piece. */
type Facet = readonly string[] | readonly (readonly string[])[]

/** Ends a piece within a run. */
const END = 0

export function createCodedLists(column: FacetColumn, lists: IdLists): CodedLists {
  const codes = new Map<string, number>()
  const idOfCode: string[] = ['']
  const near = new Map<string, Float64Array>()
  let runs = new Uint32Array()
  let runEnd = 0
  let runStart = new Uint32Array()
  let runLength = new Uint32Array()
  let pairs = new Uint32Array()
  let epoch = -1
  let seen = 0

  const codeOf = (id: string): number => {
    const known = codes.get(id) ?? idOfCode.length
    if (known === idOfCode.length) {
      codes.set(id, known)
      idOfCode.push(id)
    }
    return known
  }
  const encode = (facet: number): void => {
    const value = column.facetOf(facet) as Facet
    const pieces = value.map((each) => (typeof each === 'string' ? [each] : each))
    const run =
      lists.total === 'saturated' ? pieces.flatMap((ids) => [...ids.map(codeOf), END]) : pieces.flat().map(codeOf)
    runs = grown(runs, runEnd + run.length)
    runs.set(run, runEnd)
    runStart = grown(runStart, facet + 1)
    runLength = grown(runLength, facet + 1)
    runStart[facet] = runEnd
    runLength[facet] = run.length
    runEnd += run.length
    pairs = grown(pairs, 2 * facet + 2)
    pairs[2 * facet] = run[0] ?? END
    pairs[2 * facet + 1] = run[1] ?? END
  }
  const encodeNew = (): void => {
    const changes = column.changes()
    if (epoch !== column.epoch()) {
      epoch = column.epoch()
      runEnd = 0
      for (let facet = 1; facet < column.size(); facet++) encode(facet)
    } else for (const facet of changes.slice(seen)) encode(facet)
    seen = changes.length
  }
  const tableFor = (wanted: string, nearness: Nearness): Float64Array => {
    const known = near.get(wanted)
    if (known && known.length === idOfCode.length) return known
    const table = Float64Array.from(idOfCode, (id) => (id === '' ? 0 : nearness(id)))
    near.set(wanted, table)
    return table
  }

  return {
    meansFor(wanted, context, share, neutral) {
      encodeNew()
      const tables = wanted.map((id) => tableFor(id, lists.nearness(context)(id)))
      return meanOf(tables, { pairs, runs, runStart, runLength }, share, neutral)
    },
    fill(table, wanted, context, share, neutral) {
      encodeNew()
      const tables = wanted.map((id) => tableFor(id, lists.nearness(context)(id)))
      const places = { pairs, runs, runStart, runLength }
      // The nearest pair is the offered id that is nearest to any of the wanted ones.
      const nearest = highestOf(tables)
      if (lists.total === 'best') fillBest(table, column.size(), nearest, places, share, neutral)
      else fillSaturated(table, column.size(), nearest, places, share)
    },
  }
}

type Runs = {
  /** The first two codes of each facet. */
  readonly pairs: Uint32Array
  readonly runs: Uint32Array
  readonly runStart: Uint32Array
  readonly runLength: Uint32Array
}
type Contributions = ReturnType<CodedLists['meansFor']>

function highestOf([first = new Float64Array(), ...others]: readonly Float64Array[]): Float64Array {
  if (others.length === 0) return first
  const highest = first.slice()
  for (const table of others) {
    for (let code = 0; code < highest.length; code++) {
      const value = table[code] as number
      if (value > (highest[code] as number)) highest[code] = value
    }
  }
  return highest
}

function nearestInRun(table: Float64Array, runs: Uint32Array, from: number, to: number): number {
  let best = 0
  for (let at = from; at < to; at++) {
    const value = table[runs[at] as number] as number
    if (value > best) best = value
  }
  return best
}

function meanOf(tables: readonly Float64Array[], places: Runs, share: number, neutral: number): Contributions {
  const { runs, runStart, runLength } = places
  return (facet) => {
    const from = runStart[facet] as number
    const to = from + (runLength[facet] as number)
    if (from === to) return share * neutral
    let sum = 0
    for (let at = 0; at < tables.length; at++) sum += nearestInRun(tables[at] as Float64Array, runs, from, to)
    return share * (sum / tables.length)
  }
}

/** Most lists have one or two ids: those stand side by side, and only longer ones are looked up. */
function fillBest(
  table: Float64Array,
  size: number,
  nearest: Float64Array,
  { pairs, runs, runStart, runLength }: Runs,
  share: number,
  neutral: number,
): void {
  for (let facet = 1; facet < size; facet++) {
    const length = runLength[facet] as number
    const first = nearest[pairs[2 * facet] as number] as number
    const second = nearest[pairs[2 * facet + 1] as number] as number
    let value = first > second ? first : second
    if (length === 0) value = neutral
    if (length > 2) value = nearestInRun(nearest, runs, runStart[facet] as number, (runStart[facet] as number) + length)
    table[facet] = share * value
  }
}

const MEMO = 256

function fillSaturated(
  table: Float64Array,
  size: number,
  nearest: Float64Array,
  { runs, runStart, runLength }: Runs,
  share: number,
): void {
  // Few different totals come up, and a power takes longer than all the rest.
  const totals = new Float64Array(MEMO)
  const contributions = new Float64Array(MEMO)
  for (let facet = 1; facet < size; facet++) {
    const from = runStart[facet] as number
    const to = from + (runLength[facet] as number)
    let total = 0
    let best = 0
    for (let at = from; at < to; at++) {
      const code = runs[at] as number
      const value = nearest[code] as number
      if (code === END) {
        total += best
        best = 0
      } else if (value > best) best = value
    }
    const place = ((total * 4096) | 0) & (MEMO - 1)
    if (totals[place] !== total) {
      totals[place] = total
      contributions[place] = share * (1 - 2 ** -total)
    }
    table[facet] = contributions[place] as number
  }
}
