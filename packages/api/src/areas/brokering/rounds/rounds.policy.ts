import type { RoundRow } from '@duijie/database/tables/round.table.ts'
import { hasStaffRole, isStaff } from '@duijie/domain/accounts/actor.ts'
import type { Policy } from '../../../kernel/access/authorized.ts'

/** Rounds are the platform's own work: staff see them, brokers do them. */
export const readRound: Policy<RoundRow, 'read'> = {
  noun: 'round',
  action: 'read',
  sees: (actor) => isStaff(actor),
  allows: () => true,
}

export const manageRound: Policy<RoundRow, 'manage'> = {
  noun: 'round',
  action: 'manage',
  sees: (actor) => isStaff(actor),
  allows: (actor) => actor !== null && hasStaffRole(actor, 'broker'),
}
