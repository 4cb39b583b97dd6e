import type { Executor, Trx } from '@duijie/database/database.ts'
import { parseJson } from '@duijie/database/json.ts'
import { selectPage, type Page } from '@duijie/database/keyset.ts'
import type { WeightActivationRow, WeightVersionRow } from '@duijie/database/tables/weight.table.ts'
import type { WeightChoice } from '@duijie/domain/matches/weight-limits.ts'
import { weightChoice } from '@duijie/domain/matches/weights.schema.ts'
import { signalNames } from '@duijie/matching/pair.ts'
import { defaultWeights, type Weights } from '@duijie/matching/weights.ts'

/** What stored matches name: stored versions count from 1, number 0 bears the name it has in the code. */
export const versionName = (number: number): string => (number === 0 ? defaultWeights.version : `w${number}`)

export const defaultChoice: WeightChoice = {
  neutral: defaultWeights.neutral,
  affinityHalf: defaultWeights.affinityHalf,
  weights: Object.fromEntries(signalNames.map((name) => [name, defaultWeights.weights[name] ?? 0])),
}

/** A choice as the engine takes it. A signal that is younger than the choice counts for nothing, as it did then. */
export const toWeights = (version: string, { neutral, affinityHalf, weights }: WeightChoice): Weights => ({
  version,
  neutral,
  affinityHalf,
  weights: Object.fromEntries(signalNames.map((name) => [name, weights[name] ?? 0])),
})

export const readChoice = (row: WeightVersionRow): WeightChoice =>
  parseJson(weightChoice, row.weights, 'weight_version.weights')

export const findVersion = async (executor: Executor, number: number): Promise<WeightVersionRow | undefined> =>
  executor.selectFrom('weight_version').selectAll().where('number', '=', number).executeTakeFirst()

/** The choice of a version; undefined if there is none of that number. */
export const findChoice = async (executor: Executor, number: number): Promise<WeightChoice | undefined> => {
  if (number === 0) return defaultChoice
  const row = await findVersion(executor, number)
  return row && readChoice(row)
}

const findActivation = async (executor: Executor, sequence: number): Promise<WeightActivationRow | undefined> =>
  executor.selectFrom('weight_activation').selectAll().where('sequence', '=', sequence).executeTakeFirst()

/** How things stand: the newest version and the activation in force; neither on a platform that kept the default. */
export type WeightState = {
  readonly latest: WeightVersionRow | undefined
  readonly activation: WeightActivationRow | undefined
  /** Grows with every version and every activation. */
  readonly revision: number
}

export const findWeightState = async (executor: Executor): Promise<WeightState> => {
  const latest = await executor
    .selectFrom('weight_version')
    .selectAll()
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const activation = await executor
    .selectFrom('weight_activation')
    .selectAll()
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { latest, activation, revision: (latest?.number ?? 0) + (activation?.sequence ?? 0) }
}

/** The activation that undoing would bring back, with its number; undefined where nothing was ever activated. */
export const findPrevious = async (
  executor: Executor,
  { activation }: WeightState,
): Promise<{ number: number; backTo: number | null } | undefined> => {
  if (!activation) return undefined
  if (activation.back_to === null) return activation.number === 0 ? undefined : { number: 0, backTo: null }
  const earlier = await findActivation(executor, activation.back_to)
  return earlier && { number: earlier.number, backTo: earlier.back_to }
}

/** The weights in force, as the engine takes them. */
export const findActiveWeights = async (executor: Executor): Promise<Weights> => {
  const { activation } = await findWeightState(executor)
  const number = activation?.number ?? 0
  const choice = await findChoice(executor, number)
  if (!choice) throw new Error(`weights ${number} are in force but not stored`)
  return toWeights(versionName(number), choice)
}

export const insertVersion = async (trx: Trx, version: WeightVersionRow): Promise<void> => {
  await trx.insertInto('weight_version').values(version).execute()
}

export const insertActivation = async (trx: Trx, activation: WeightActivationRow): Promise<void> => {
  await trx.insertInto('weight_activation').values(activation).execute()
}

/** Those of these versions that are stored. */
export const findVersions = async (executor: Executor, numbers: readonly number[]): Promise<WeightVersionRow[]> =>
  numbers.length === 0 ? [] : executor.selectFrom('weight_version').selectAll().where('number', 'in', numbers).execute()

/** A page of the stored versions, newest first. */
export const pageOfVersions = async (
  executor: Executor,
  asked: { cursor?: string | undefined; limit: number },
): Promise<Page<WeightVersionRow>> =>
  selectPage(
    executor.selectFrom('weight_version').selectAll(),
    [{ column: 'number', field: 'number', direction: 'desc', type: 'integer' }],
    asked,
  )
