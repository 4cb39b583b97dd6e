import type { MatchView } from '@duijie/domain/matches/match.schema.ts'

export const leastCompared = 2
export const mostCompared = 4

/** One line of the comparison: what each candidate has there, and whether they differ. */
export type CompareRow<Cell> = { key: string; cells: Cell[]; differs: boolean }

const row = <Cell>(key: string, cells: Cell[]): CompareRow<Cell> => ({
  key,
  cells,
  differs: new Set(cells.map((cell) => JSON.stringify(cell ?? null))).size > 1,
})

export type FactCell = string | number | readonly string[] | undefined

const facts = [
  'region',
  'tasks',
  'modalities',
  'sectors',
  'deployments',
  'trl',
  'parametersBillion',
  'licence',
  'deadline',
] as const

export const isEmptyCell = (cell: FactCell): boolean => cell === undefined || (Array.isArray(cell) && cell.length === 0)

/** Facts of the candidates, without those that none of them states. Lists compare as sets. */
export const factRows = (matches: readonly MatchView[]): CompareRow<FactCell>[] =>
  facts
    .map((name) =>
      row(
        name,
        matches.map(({ listing }): FactCell => {
          const value = listing[name]
          return Array.isArray(value) ? value.toSorted() : (value as FactCell)
        }),
      ),
    )
    .filter(({ cells }) => !cells.every(isEmptyCell))

export type SignalCell = { value: number | null; contribution: number } | undefined

/** Signals of the candidates in the order of the first; a signal counts as different when its points are. */
export const signalRows = (matches: readonly MatchView[]): CompareRow<SignalCell>[] => {
  const names = [...new Set(matches.flatMap(({ explanation }) => explanation.signals.map(({ name }) => name)))]
  return names.map((name) =>
    row(
      name,
      matches.map(({ explanation }): SignalCell => {
        const signal = explanation.signals.find((each) => each.name === name)
        return signal && { value: signal.value, contribution: Math.round(signal.contribution * 1000) / 1000 }
      }),
    ),
  )
}

/** Adds or removes a candidate; the fifth is not taken. */
export const toggleChosen = (chosen: readonly string[], id: string): string[] => {
  if (chosen.includes(id)) return chosen.filter((each) => each !== id)
  return chosen.length < mostCompared ? [...chosen, id] : [...chosen]
}
