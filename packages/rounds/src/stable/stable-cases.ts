import type { Preferences } from './blocking-list.ts'
import type { Program } from '../program/program.ts'
import { RoundCancelledError } from '../round.ts'
import type { RoundOptions } from '../round.ts'

/** What trying cases came to: a stable choice that keeps every limit, or none; `isExhausted` if no case was left out. */
export type StableCases = { readonly chosen?: Int8Array; readonly isExhausted: boolean }

type Board = { readonly program: Program; readonly preferences: readonly Preferences[]; readonly state: Int8Array }

/** Cases times edges: a case holds a copy of the board and looks at every edge. */
const MOST_WORK = 20_000_000

/**
 * Looks for a stable choice case by case: an edge is in or out, and a case is given up as soon as a limit cannot be kept
 * or an edge that is out can no longer be refused. For rounds that deferred acceptance does not settle.
 */
export function tryStableCases(
  program: Program,
  preferences: readonly Preferences[],
  options: RoundOptions,
): StableCases {
  const limit = Math.min(options.searchLimit ?? 2000, Math.ceil(MOST_WORK / (program.edgeCount + 1)))
  let cases = 0
  let isExhausted = true
  const explore = (state: Int8Array): Int8Array | undefined => {
    if (options.shouldStop?.()) throw new RoundCancelledError()
    options.progress?.(Math.min(1, cases / limit))
    if (++cases > limit) {
      isExhausted = false
      return undefined
    }
    const board: Board = { program, preferences, state: state.slice() }
    if (!settle(board)) return undefined
    const edge = nextEdge(board)
    if (edge < 0) return board.state.map((value) => Math.max(0, value))
    return explore(board.state.with(edge, 1)) ?? explore(board.state.with(edge, -1))
  }
  return { chosen: explore(program.state), isExhausted }
}

/** Draws what follows at once; false if the case is impossible. */
function settle({ program, preferences, state }: Board): boolean {
  const refusable = new Uint8Array(state.length)
  for (let isChanged = true; isChanged;) {
    isChanged = false
    refusable.fill(0)
    for (const { limit, edges } of preferences) {
      const least = program.lower[limit] as number
      const most = program.upper[limit] as number
      const taken = edges.reduce((sum, edge) => sum + Number(state[edge] === 1), 0)
      const open = edges.reduce((sum, edge) => sum + Number(state[edge] === 0), 0)
      if (taken > most || taken + open < least) return false
      const verdict = open > 0 && taken === most ? -1 : open > 0 && taken + open === least ? 1 : 0
      if (verdict !== 0) {
        for (const edge of edges) if (state[edge] === 0) state[edge] = verdict
        isChanged = true
      }
      markRefusable(edges, state, most, refusable)
    }
  }
  return state.every((value, edge) => value !== -1 || program.state[edge] === -1 || refusable[edge] === 1)
}

/** An edge can be refused by a limit that can still be full of edges that are all wanted more. */
function markRefusable(edges: Int32Array, state: Int8Array, most: number, refusable: Uint8Array): void {
  const last = edges.findLastIndex((edge) => state[edge] === 1)
  let before = 0
  edges.forEach((edge, at) => {
    if (at > last && before >= most) refusable[edge] = 1
    if (state[edge] !== -1) before++
  })
}

/** The first open edge in the eyes of the first scenario that has one. */
function nextEdge({ preferences, state }: Board): number {
  for (const { edges } of preferences) {
    for (const edge of edges) if (state[edge] === 0) return edge
  }
  return -1
}
