import { serialiseJson } from '@duijie/database/json.ts'
import type { Trx } from '@duijie/database/database.ts'
import type { SavedSearchRow } from '@duijie/database/tables/saved-search.table.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'
import { savedSearchLimit } from '@duijie/domain/saved-searches/saved-search.rules.ts'
import type { SearchAlert } from '@duijie/domain/saved-searches/saved-search.rules.ts'
import {
  savedQuery,
  type SavedSearchInput,
  type SavedSearchView,
} from '@duijie/domain/saved-searches/saved-search.schema.ts'
import { conflict } from '@duijie/domain/shared/domain-error.ts'
import { authorize, type Policy } from '../../../kernel/access/authorized.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { runUseCase, type UseCase } from '../../../kernel/events/use-case.ts'
import { bringBackSavedSearch, keepSavedSearch } from './saved-searches.policy.ts'
import {
  countSavedSearches,
  findSavedSearch,
  insertSearch,
  pageOfSearches,
  toSavedSearch,
  updateSearch,
} from './saved-searches.repository.ts'
import { countNewHits } from './search-hits.repository.ts'

type SavedSearchDeps = Pick<Deps, 'database' | 'clock' | 'ids' | 'wake' | 'readActor'>

const refuseBeyondLimit = async (trx: Trx, actor: Actor): Promise<void> => {
  if ((await countSavedSearches(trx, actor.userId)) >= savedSearchLimit)
    throw conflict('saved_search.limit_reached', { limit: savedSearchLimit })
}

/** The record says that a search was kept, never what was looked for. */
const record = (useCase: UseCase, actor: Actor, action: string, id: string): Promise<void> =>
  useCase.audit({ actorId: actor.userId, action: `saved_search.${action}`, objectKind: 'saved_search', objectId: id })

/** Keeps a search. Only what is published from now on counts as new. Errors: `saved_search.limit_reached`. */
export const saveSearch = async (
  deps: SavedSearchDeps,
  actor: Actor,
  input: SavedSearchInput,
): Promise<SavedSearchView> =>
  runUseCase(deps, actor, async (useCase) => {
    const { actor, trx, now } = useCase
    await refuseBeyondLimit(trx, actor)
    const row: SavedSearchRow = {
      id: deps.ids('sav'),
      user_id: actor.userId,
      name: input.name,
      query: serialiseJson(savedQuery, input.query, 'saved_search.query'),
      alert: input.alert,
      locale: input.locale,
      version: 1,
      last_digest_at: null,
      created_at: now,
      deleted_at: null,
    }
    await insertSearch(trx, row)
    await record(useCase, actor, 'saved', row.id)
    return toSavedSearch(row, 0)
  })

type Step = { id: string; version: number }

/** Changes a row of the actor's own at the version they saw. */
const change = async (
  { trx }: UseCase,
  actor: Actor,
  { id, version, policy = keepSavedSearch }: Step & { policy?: Policy<SavedSearchRow, string> },
  set: (row: SavedSearchRow) => Partial<SavedSearchRow>,
): Promise<SavedSearchRow> => {
  const row = authorize(actor, policy, await findSavedSearch(trx, id))
  const next = { ...row, ...set(row), version: version + 1 }
  if (!(await updateSearch(trx, next, version))) throw conflict('saved_search.changed_meanwhile')
  return next
}

type Changes = { name?: string | undefined; alert?: SearchAlert | undefined; locale?: 'zh' | 'en' | undefined }

/** Renames a search or changes its alert. Errors: `saved_search.changed_meanwhile`. */
export const changeSavedSearch = async (
  deps: SavedSearchDeps,
  actor: Actor,
  { name, alert, locale, ...step }: Step & Changes,
): Promise<SavedSearchView> =>
  runUseCase(deps, actor, async (useCase) => {
    const { actor } = useCase
    const row = await change(useCase, actor, step, (old) => ({
      name: name ?? old.name,
      alert: alert ?? old.alert,
      locale: locale ?? old.locale,
    }))
    await record(useCase, actor, 'changed', row.id)
    return toSavedSearch(row, (await countNewHits(useCase.trx, actor)).get(row.id) ?? 0)
  })

/** Deletes a search; it can be brought back for a while. Errors: `saved_search.changed_meanwhile`. */
export const removeSavedSearch = async (
  deps: SavedSearchDeps,
  actor: Actor,
  step: Step,
): Promise<{ version: number }> =>
  runUseCase(deps, actor, async (useCase) => {
    const { actor } = useCase
    const row = await change(useCase, actor, step, () => ({ deleted_at: useCase.now }))
    await record(useCase, actor, 'removed', row.id)
    return { version: row.version }
  })

/** Brings a deleted search back. Errors: `saved_search.changed_meanwhile`, `saved_search.limit_reached`. */
export const restoreSavedSearch = async (deps: SavedSearchDeps, actor: Actor, step: Step): Promise<SavedSearchView> =>
  runUseCase(deps, actor, async (useCase) => {
    const { actor } = useCase
    const row = await change(useCase, actor, { ...step, policy: bringBackSavedSearch }, () => ({ deleted_at: null }))
    if ((await countSavedSearches(useCase.trx, actor.userId)) > savedSearchLimit)
      throw conflict('saved_search.limit_reached', { limit: savedSearchLimit })
    await record(useCase, actor, 'restored', row.id)
    return toSavedSearch(row, (await countNewHits(useCase.trx, actor)).get(row.id) ?? 0)
  })

type PageAsk = { cursor?: string | undefined; limit: number }

/** The actor's own searches, newest first. */
export const listSavedSearches = async (deps: Pick<Deps, 'database'>, actor: Actor, asked: PageAsk) => {
  const { db } = deps.database
  const page = await pageOfSearches(db, actor.userId, asked)
  const counts = await countNewHits(db, actor)
  return { ...page, items: page.items.map((row) => toSavedSearch(row, counts.get(row.id) ?? 0)) }
}
