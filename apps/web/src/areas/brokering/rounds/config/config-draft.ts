import { limitProblem, type LimitProblem } from '@duijie/domain/rounds/limit.rules.ts'
import type { RoundConfig } from '@duijie/domain/rounds/round-config.schema.ts'

/** What the form holds: the configuration, and whether its scenarios are picked one by one or let in by filters. */
export type ConfigDraft = RoundConfig & { isPicking: boolean }

export const toDraft = (config: RoundConfig): ConfigDraft => ({ ...config, isPicking: config.scenarioIds.length > 0 })

/** Picked scenarios stay in the form while filters are in use, but are not sent. */
export const toConfig = ({ isPicking, ...config }: ConfigDraft): RoundConfig => ({
  ...config,
  scenarioIds: isPicking ? config.scenarioIds : [],
})

export type ConfigProblem = 'title' | 'number' | 'range' | 'scenarios' | LimitProblem

const numberFields = ['demandMinimum', 'demand', 'capacity', 'candidates', 'alternates', 'leastScore'] as const

const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value)

type Range = { minimum: number; maximum: number }

const rangeProblem = ({ minimum, maximum }: Range): [string, ConfigProblem][] => {
  if (!isNumber(minimum)) return [['minimum', 'number']]
  if (!isNumber(maximum)) return [['maximum', 'number']]
  return minimum > maximum ? [['minimum', 'range']] : []
}

/** What keeps the form from being sent, by the path of the field that it is told beside. */
export const configProblems = (draft: ConfigDraft): Record<string, ConfigProblem> => {
  const problems: [string, ConfigProblem][] = []
  if (draft.title.trim() === '') problems.push(['title', 'title'])
  if (draft.isPicking && draft.scenarioIds.length === 0) problems.push(['scenarioIds', 'scenarios'])
  for (const field of numberFields) if (!isNumber(draft[field])) problems.push([field, 'number'])
  if (draft.demandMinimum > draft.demand) problems.push(['demandMinimum', 'range'])
  for (const list of ['demands', 'capacities'] as const)
    draft[list].forEach((row, at) =>
      problems.push(
        ...rangeProblem(row).map(([field, problem]): [string, ConfigProblem] => [`${list}.${at}.${field}`, problem]),
      ),
    )
  draft.limits.forEach((limit, at) => {
    const found = limitProblem(limit)
    if (found) problems.push([`limits.${at}.${found.field}`, found.problem])
  })
  return Object.fromEntries(problems)
}
