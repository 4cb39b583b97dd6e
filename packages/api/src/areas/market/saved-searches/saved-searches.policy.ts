import type { SavedSearchRow } from '@duijie/database/tables/saved-search.table.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'
import type { Policy } from '../../../kernel/access/authorized.ts'

const isOwn = (actor: Actor | null, row: SavedSearchRow): boolean => row.user_id === actor?.userId

/** A saved search is its owner's alone: staff do not read what somebody looks for. */
export const keepSavedSearch: Policy<SavedSearchRow, 'keep'> = {
  noun: 'saved_search',
  action: 'keep',
  sees: (actor, row) => isOwn(actor, row) && row.deleted_at === null,
  allows: () => true,
}

export const bringBackSavedSearch: Policy<SavedSearchRow, 'restore'> = {
  noun: 'saved_search',
  action: 'restore',
  sees: isOwn,
  allows: () => true,
}
