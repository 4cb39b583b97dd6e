import type { PairingRow } from '@duijie/database/tables/pairing.table.ts'
import { pairingStage } from '@duijie/domain/pairings/pairing.schema.ts'
import { opensFullTier } from '@duijie/domain/pairings/pairing.rules.ts'
import { isAllowed } from '../../../kernel/access/authorized.ts'
import type { Subject, SubjectSide } from '../../../kernel/features/subject.ts'
import { listMemberIds } from '../../identity/organisations/organisations.api.ts'
import { listingSubject } from '../../market/listings/listings.api.ts'
import { knows, managePairing, notePairing, readPairing } from './pairings.policy.ts'
import { findPairing } from './pairings.repository.ts'

/** A side that was not invited yet does not know of the pairing, so it is no side of it. */
const sidesOf = (row: PairingRow): SubjectSide[] => {
  const tier = opensFullTier(pairingStage.parse(row.stage)) ? 'full' : 'teaser'
  return [
    ...(knows('scenario', row) ? [{ organisation: row.scenario_organisation_id, tier } as const] : []),
    ...(knows('capability', row) ? [{ organisation: row.capability_organisation_id, tier } as const] : []),
  ]
}

/** A pairing as blocks see it: its room's files, threads and papers hang on it. */
export const pairingSubject: Subject = {
  may: async (executor, actor, act, id) => {
    const row = await findPairing(executor, id)
    const policy = { read: readPairing, write: notePairing, manage: managePairing }[act]
    return row !== undefined && isAllowed(actor, policy, row)
  },
  sides: async (executor, id) => {
    const row = await findPairing(executor, id)
    return row ? sidesOf(row) : []
  },
  audience: async (executor, _eventType, id) => {
    const row = await findPairing(executor, id)
    if (!row) return []
    const members = await listMemberIds(
      executor,
      sidesOf(row).map(({ organisation }) => organisation),
    )
    const everyone = row.broker_id === null ? members : [...members, row.broker_id]
    return [...new Set(everyone)].sort()
  },
  title: async (executor, actor, id) => {
    const row = await findPairing(executor, id)
    return row && isAllowed(actor, readPairing, row)
      ? listingSubject.title(executor, actor, row.scenario_id)
      : undefined
  },
  url: (id) => `/pairings/${id}`,
}
