import { sectorPath } from './sector.rules.ts'
import { parseRows, parseTerm } from './term.ts'
import type { Term } from './term.ts'

/** Reads a list of sectors; the parent is told by the code. */
export const parseSectors = (table: string): readonly Term[] =>
  parseRows(table).map((columns) => {
    const term = parseTerm('sector', columns)
    const parent = sectorPath(term.id).at(-2)
    return { ...term, ...(parent && { parent }) }
  })
