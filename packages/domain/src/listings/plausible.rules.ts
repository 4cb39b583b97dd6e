import { dayMilliseconds } from '../shared/days.rules.ts'
import { bilingualTexts, type Bilingual } from '../shared/bilingual.schema.ts'
import type { ListingBody } from './body.schema.ts'
import { countWorkers } from './people.rules.ts'

/** A figure that can hardly be. It is shown at its field and refuses nothing; `params` fill its sentence. */
export type FigureDoubt = { field: string; code: DoubtCode; params: Readonly<Record<string, number>> }

/** What is doubtful about a figure; each has a sentence. */
export type DoubtCode =
  | 'cost_below_wages'
  | 'amount_small'
  | 'amount_large'
  | 'budget_beyond_cost'
  | 'share_beyond_hundred'
  | 'parameters_large'
  | 'context_large'
  | 'not_yet'
  | 'lead_time_long'
  | 'year_odd'
  | 'less_than_a_byte'
  | 'hours_beyond_time'

type Body<Kind extends ListingBody['kind']> = Extract<ListingBody, { kind: Kind }>
type Rule<Kind extends ListingBody['kind']> = (body: Body<Kind>, today: string) => FigureDoubt[]

const fenPerYuan = 100
/** Less than this a year pays for nobody; less than this in all is a unit that was forgotten. */
const leastWage = 10_000 * fenPerYuan
const leastAmount = 1_000 * fenPerYuan
const mostAmount = 10_000_000_000 * fenPerYuan
const mostTimesCost = 100
const hoursPerDay = 24

const doubt = (field: string, code: DoubtCode, params: FigureDoubt['params'] = {}): FigureDoubt => ({
  field,
  code,
  params,
})

const textsOf = (...fields: (Bilingual | undefined)[]): string[] => fields.flatMap(bilingualTexts)

const wages: Rule<'scenario'> = ({ currentCostFen: cost, title, summary, need, currentProcess }) => {
  if (cost === undefined) return []
  const people = Math.max(0, ...textsOf(title, summary, need, currentProcess).map(countWorkers))
  if (people === 0 || cost >= people * leastWage) return []
  return [doubt('currentCostFen', 'cost_below_wages', { people, yuan: Math.round(cost / people / fenPerYuan) })]
}

const amounts = (field: string, fen: number | undefined): FigureDoubt[] => {
  if (fen === undefined || fen === 0) return []
  if (fen < leastAmount) return [doubt(field, 'amount_small', { yuan: fen / fenPerYuan })]
  return fen > mostAmount ? [doubt(field, 'amount_large')] : []
}

const scenarioAmounts: Rule<'scenario'> = ({ currentCostFen, budgetMinimumFen, budgetMaximumFen }) => [
  ...amounts('currentCostFen', currentCostFen),
  ...amounts('budgetMinimumFen', budgetMinimumFen),
  ...amounts('budgetMaximumFen', budgetMaximumFen),
]

const budgetAgainstCost: Rule<'scenario'> = ({ currentCostFen: cost, budgetMaximumFen: budget }) =>
  cost && budget && budget > cost * mostTimesCost
    ? [doubt('budgetMaximumFen', 'budget_beyond_cost', { times: Math.floor(budget / cost) })]
    : []

const shares = /率|准确度|\b(?:accuracy|recall|precision|yield|rate)\b/i
const growth = /增长|提升|提高|\b(?:growth|increase)\b/i

const percentages: Rule<'scenario'> = ({ kpis }) => {
  const wrong = kpis.findIndex(({ name, unit, baseline, target }) => {
    const names = bilingualTexts(name).join(' ')
    const isShare = unit?.trim() === '%' && shares.test(names) && !growth.test(names)
    return isShare && [baseline, target].some((value) => value !== undefined && (value < 0 || value > 100))
  })
  return wrong < 0 ? [] : [doubt('kpis', 'share_beyond_hundred', { number: wrong + 1 })]
}

const modelSize: Rule<'capability'> = ({ parametersBillion: size, contextTokens: tokens }) => [
  ...(size !== undefined && size > 10_000 ? [doubt('parametersBillion', 'parameters_large')] : []),
  ...(tokens !== undefined && tokens > 100_000_000 ? [doubt('contextTokens', 'context_large')] : []),
]

const capabilityTimes: Rule<'capability'> = ({ releasedOn, leadTimeDays, evidence }, today) => {
  const thisYear = Number(today.slice(0, 4))
  const odd = evidence.findIndex(({ year }) => year !== undefined && (year > thisYear || year < 1980))
  return [
    ...(releasedOn !== undefined && releasedOn > today ? [doubt('releasedOn', 'not_yet')] : []),
    ...(leadTimeDays !== undefined && leadTimeDays > 1_500 ? [doubt('leadTimeDays', 'lead_time_long')] : []),
    ...(odd < 0 ? [] : [doubt('evidence', 'year_odd', { number: odd + 1 })]),
  ]
}

const sampleSize: Rule<'dataset'> = ({ sizeBytes, sampleCount }) =>
  sizeBytes !== undefined && sampleCount !== undefined && sizeBytes < sampleCount
    ? [doubt('sizeBytes', 'less_than_a_byte')]
    : []

const hoursInTime: Rule<'compute'> = ({ gpuHours, acceleratorCount, availableFrom, availableUntil }) => {
  if (gpuHours === undefined || !acceleratorCount || !availableFrom || !availableUntil) return []
  const days = (Date.parse(availableUntil) - Date.parse(availableFrom)) / dayMilliseconds + 1
  const most = Math.round(days * hoursPerDay * acceleratorCount)
  return days > 0 && gpuHours > most ? [doubt('gpuHours', 'hours_beyond_time', { most })] : []
}

const rules: { readonly [Kind in ListingBody['kind']]: readonly Rule<Kind>[] } = {
  scenario: [wages, scenarioAmounts, budgetAgainstCost, percentages],
  capability: [modelSize, capabilityTimes],
  dataset: [sampleSize],
  compute: [hoursInTime],
}

/** Every figure of a listing that can hardly be, in the order of the rules. `today` is `2026-11-23`. */
export const doubtfulFigures = (body: ListingBody, today: string): FigureDoubt[] => {
  switch (body.kind) {
    case 'scenario':
      return rules.scenario.flatMap((rule) => rule(body, today))
    case 'capability':
      return rules.capability.flatMap((rule) => rule(body, today))
    case 'dataset':
      return rules.dataset.flatMap((rule) => rule(body, today))
    case 'compute':
      return rules.compute.flatMap((rule) => rule(body, today))
  }
}
