import type { PairingRow } from '@duijie/database/tables/pairing.table.ts'
import { hasStaffRole, isStaff, membershipOf, type Actor } from '@duijie/domain/accounts/actor.ts'
import { roleReaches } from '@duijie/domain/accounts/role.rules.ts'
import type { PairingSide } from '@duijie/domain/pairings/pairing.schema.ts'
import type { Policy } from '../../../kernel/access/authorized.ts'

export type PairingObject = Pick<
  PairingRow,
  'scenario_organisation_id' | 'capability_organisation_id' | 'proposed_side' | 'invited_at' | 'stage'
>

/** The side that the actor's organisations stand on. */
export const sideOf = (actor: Actor | null, pairing: PairingObject): PairingSide | undefined => {
  if (membershipOf(actor, pairing.scenario_organisation_id)) return 'scenario'
  return membershipOf(actor, pairing.capability_organisation_id) ? 'capability' : undefined
}

/** Until it is invited, the other side does not know of the pairing; the platform knows of all. `knownTo` is the same in SQL. */
export const knows = (side: PairingSide | 'platform', pairing: PairingObject): boolean =>
  side === 'platform' || pairing.invited_at !== null || pairing.proposed_side === side

const sees = (actor: Actor | null, pairing: PairingObject): boolean => {
  if (isStaff(actor)) return true
  const side = sideOf(actor, pairing)
  return side !== undefined && knows(side, pairing)
}

const organisationOf = (pairing: PairingObject, side: PairingSide): string =>
  side === 'scenario' ? pairing.scenario_organisation_id : pairing.capability_organisation_id

const editsSide = (actor: Actor | null, pairing: PairingObject): boolean => {
  const side = sideOf(actor, pairing)
  return side !== undefined && roleReaches(membershipOf(actor, organisationOf(pairing, side))?.role, 'editor')
}

const isBroker = (actor: Actor | null): boolean => actor !== null && hasStaffRole(actor, 'broker')

export const readPairing: Policy<PairingObject, 'read'> = { noun: 'pairing', action: 'read', sees, allows: () => true }

/** Answering needs a member of the side that was asked; staff never answer for a side. */
export const respondPairing: Policy<PairingObject, 'respond'> = {
  noun: 'pairing',
  action: 'respond',
  sees,
  allows: editsSide,
}

export const managePairing: Policy<PairingObject, 'manage'> = {
  noun: 'pairing',
  action: 'manage',
  sees,
  allows: (actor) => isBroker(actor),
}

export const notePairing: Policy<PairingObject, 'note'> = {
  noun: 'pairing',
  action: 'note',
  sees,
  allows: (actor, pairing) => isBroker(actor) || editsSide(actor, pairing),
}

/** What is taken along is part of what was proposed: whoever proposed may change it, and brokers. */
export const takeAlongInPairing: Policy<PairingObject, 'take_along'> = {
  noun: 'pairing',
  action: 'take_along',
  sees,
  allows: (actor, pairing) =>
    isBroker(actor) || (sideOf(actor, pairing) === pairing.proposed_side && editsSide(actor, pairing)),
}
