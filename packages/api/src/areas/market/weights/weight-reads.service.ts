import type { Executor } from '@duijie/database/database.ts'
import type { WeightVersionRow } from '@duijie/database/tables/weight.table.ts'
import { weightChanges } from '@duijie/domain/matches/weight-limits.ts'
import type { WeightsInForce, WeightVersion } from '@duijie/domain/matches/weights.schema.ts'
import { signalNames } from '@duijie/matching/pair.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { findUserNames } from '../../identity/accounts/accounts.api.ts'
import {
  defaultChoice,
  findPrevious,
  findVersion,
  findVersions,
  findWeightState,
  pageOfVersions,
  readChoice,
  versionName,
} from './weights.repository.ts'

const defaultVersion = (active: number): WeightVersion => ({
  number: 0,
  name: versionName(0),
  choice: defaultChoice,
  isActive: active === 0,
  changes: [],
})

/** Versions as they are shown; `rows` may hold more, to tell what changed. */
const toVersions = async (
  executor: Executor,
  shown: readonly WeightVersionRow[],
  active: number,
): Promise<WeightVersion[]> => {
  const names = await findUserNames(
    executor,
    shown.map((row) => row.created_by),
  )
  const needed = shown.map(({ number }) => number - 1).filter((number) => number > 0)
  const earlier = await findVersions(executor, needed)
  const choices = new Map([[0, defaultChoice], ...earlier.map((row) => [row.number, readChoice(row)] as const)])
  return shown.map((row) => {
    const choice = readChoice(row)
    return {
      number: row.number,
      name: versionName(row.number),
      choice,
      note: row.note,
      author: names.get(row.created_by) ?? '',
      createdAt: row.created_at,
      isActive: row.number === active,
      changes: weightChanges(choices.get(row.number - 1) ?? defaultChoice, choice),
    }
  })
}

/** What is in force, and what an editor needs to know to change it. */
export const getWeights = async (deps: Pick<Deps, 'database' | 'matching'>): Promise<WeightsInForce> => {
  const { db } = deps.database
  const state = await findWeightState(db)
  const number = state.activation?.number ?? 0
  const row = await findVersion(db, number)
  const [stored] = row ? await toVersions(db, [row], number) : []
  const previous = await findPrevious(db, state)
  return {
    revision: state.revision,
    active: stored ?? defaultVersion(number),
    defaults: defaultChoice,
    signals: signalNames.map((name) => ({ name, isUsed: name !== 'semantic' || deps.matching.staff.hasSemantic })),
    ...(previous && { previous: { number: previous.number, name: versionName(previous.number) } }),
  }
}

/** All versions, newest first; the default ends the last page. */
export const listVersions = async (
  deps: Pick<Deps, 'database'>,
  filter: { cursor?: string | undefined; limit: number },
): Promise<{ items: WeightVersion[]; nextCursor?: string | undefined }> => {
  const { db } = deps.database
  const { activation } = await findWeightState(db)
  const active = activation?.number ?? 0
  const page = await pageOfVersions(db, filter)
  const items = await toVersions(db, page.items, active)
  return { ...page, items: page.nextCursor ? items : [...items, defaultVersion(active)] }
}
