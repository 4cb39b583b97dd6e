import type { IdLists, RatingContext } from '../../signals/signal.ts'

/**
 * How near ids are to a wanted one, by code of the id, as a level: a place among the few different values there are,
 * in ascending order. Levels are small whole numbers, whose maximum is found without a branch.
 */
export type Levels = Uint16Array

/** Codes of ids and their levels. */
export type NearLevels = {
  readonly codeOf: (id: string) => number
  /** One table for each wanted id; the level of `NOTHING` is one above all others. */
  readonly tablesFor: (wanted: readonly string[], context: RatingContext) => readonly Levels[]
  /** The highest level over all wanted ids. Valid until asked again. */
  readonly nearestFor: (wanted: readonly string[], context: RatingContext) => Levels
  /** The value of each level; another array as soon as there are more. */
  readonly values: () => Float64Array
}

/** The code of no id at all. */
export const NOTHING = 0

/** The higher of two whole numbers. A processor guesses a branch on them wrong half the time. */
export const higher = (a: number, b: number): number => a - ((a - b) & ((a - b) >> 31))

export function createNearLevels({ nearness }: Pick<IdLists, 'nearness'>): NearLevels {
  const codes = new Map<string, number>()
  const idOfCode = ['']
  const known = new Map<string, Levels>()
  let values = Float64Array.of(0)
  let nearest: Levels = new Uint16Array()

  const levelOf = (value: number): number => {
    const level = values.indexOf(value)
    if (level !== -1) return level
    values = Float64Array.of(...values, value).toSorted()
    known.clear()
    return values.indexOf(value)
  }
  const tableFor = (id: string, context: RatingContext): Levels => {
    const before = known.get(id)
    if (before && before.length === idOfCode.length) return before
    const near = nearness(context)(id)
    const valuesBefore = values
    const table = new Uint16Array(idOfCode.length)
    for (let code = NOTHING + 1; code < table.length; code++) table[code] = levelOf(near(idOfCode[code] ?? ''))
    // A value met for the first time moves the levels above it.
    if (values !== valuesBefore) return tableFor(id, context)
    table[NOTHING] = values.length
    known.set(id, table)
    return table
  }
  const tablesFor: NearLevels['tablesFor'] = (wanted, context) => {
    const before = values
    const tables = wanted.map((id) => tableFor(id, context))
    // A value met for the first time moves the levels above it.
    return before === values ? tables : wanted.map((id) => tableFor(id, context))
  }

  return {
    codeOf(id) {
      const code = codes.get(id) ?? idOfCode.length
      if (code === idOfCode.length) {
        codes.set(id, code)
        idOfCode.push(id)
      }
      return code
    },
    tablesFor,
    nearestFor(wanted, context) {
      const [first = new Uint16Array(idOfCode.length), ...others] = tablesFor(wanted, context)
      if (others.length === 0) return first
      if (nearest.length !== first.length) nearest = new Uint16Array(first.length)
      nearest.set(first)
      for (const table of others) {
        for (let code = 0; code < table.length; code++) {
          nearest[code] = higher(nearest[code] as number, table[code] as number)
        }
      }
      return nearest
    },
    values: () => values,
  }
}
