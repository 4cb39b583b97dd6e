import { memberRole, staffRole } from '@duijie/domain/accounts/role.schema.ts'
import { exclusionReasons, interestLevels, refusalKinds } from '@duijie/domain/interest/interest-words.ts'
import { exclusionView } from '@duijie/domain/interest/interest.schema.ts'
import { listingKind } from '@duijie/domain/listings/listing.schema.ts'
import { organisationKind, organisationMembership } from '@duijie/domain/organisations/organisation.schema.ts'
import { sizeClasses } from '@duijie/domain/organisations/size-classes.ts'
import { pairingStages } from '@duijie/domain/pairings/pairing-stages.ts'
import { lanes, pairingTurn } from '@duijie/domain/pairings/pairing.schema.ts'
import { takenAlongRoles } from '@duijie/domain/pairings/taken-along.rules.ts'
import { pairingActorSide, pairingAudience, pairingEventKind } from '@duijie/domain/pairings/pairing.view.schema.ts'
import { roundModes } from '@duijie/domain/rounds/round-modes.ts'
import { mailLocale, searchAlert } from '@duijie/domain/saved-searches/saved-search.schema.ts'
import type { Rule } from './rule.ts'

/** A column and the list of the domain that its values come from; nothing is always allowed where the column allows it. */
export type ListedColumn = { table: string; column: string; values: readonly string[] }

export const listedColumns: readonly ListedColumn[] = [
  { table: 'staff_role', column: 'role', values: staffRole.options },
  { table: 'organisation', column: 'kind', values: organisationKind.options },
  { table: 'organisation', column: 'size', values: sizeClasses },
  { table: 'organisation', column: 'membership', values: organisationMembership.options },
  { table: 'member', column: 'role', values: memberRole.options },
  { table: 'invitation', column: 'role', values: memberRole.options },
  { table: 'listing', column: 'kind', values: listingKind.options },
  { table: 'interest', column: 'level', values: interestLevels },
  { table: 'refusal', column: 'kind', values: refusalKinds },
  { table: 'exclusion', column: 'reason', values: exclusionReasons },
  { table: 'exclusion', column: 'side', values: exclusionView.shape.side.options },
  { table: 'saved_search', column: 'alert', values: searchAlert.options },
  { table: 'saved_search', column: 'locale', values: mailLocale.options },
  { table: 'pairing', column: 'lane', values: lanes },
  { table: 'pairing', column: 'next_step_by', values: pairingTurn.options },
  { table: 'pairing', column: 'proposed_side', values: pairingActorSide.options },
  { table: 'pairing_event', column: 'kind', values: pairingEventKind.options },
  { table: 'pairing_event', column: 'actor_side', values: pairingActorSide.options },
  { table: 'pairing_event', column: 'audience', values: pairingAudience.options },
  { table: 'pairing_event', column: 'from_stage', values: pairingStages },
  { table: 'pairing_event', column: 'to_stage', values: pairingStages },
  { table: 'pairing_listing', column: 'role', values: takenAlongRoles },
  { table: 'round', column: 'mode', values: roundModes },
]

/** SQL: `value` is on a list. */
export const isOnList = (list: string, value: string): string =>
  `EXISTS (SELECT 1 FROM lookup_value WHERE list = '${list}' AND value = ${value})`

/** A value that is not on its column's list is refused. */
export const listRules = (columns: readonly ListedColumn[]): Rule[] =>
  columns.flatMap(({ table, column }) => {
    const when = `NEW.${column} IS NOT NULL AND NOT ${isOnList(`${table}.${column}`, `NEW.${column}`)}`
    const refusal = `${table}.${column}: not on its list`
    return [
      { table, on: 'insert', when, refusal },
      { table, on: 'update', of: [column], when, refusal },
    ]
  })
