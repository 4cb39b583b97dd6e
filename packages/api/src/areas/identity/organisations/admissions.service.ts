import type { Actor } from '@duijie/domain/accounts/actor.ts'
import { conflict } from '@duijie/domain/shared/domain-error.ts'
import { authorize } from '../../../kernel/access/authorized.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { runUseCase } from '../../../kernel/events/use-case.ts'
import { writeInvitation } from './members.service.ts'
import { admitOrganisation } from './organisations.policy.ts'
import { findOrganisation, updateOrganisationRow } from './organisations.repository.ts'

type ServiceDeps = Pick<Deps, 'database' | 'clock' | 'ids' | 'wake' | 'readActor' | 'config'>

/**
 * Makes a listed organisation a member, with its first owner invited in the same act. It is not verified yet: that is a
 * reviewer's word. Errors: `organisation.is_member_already`, `organisation.changed_meanwhile`.
 */
export const admitListed = async (
  deps: ServiceDeps,
  actor: Actor,
  ask: { id: string; version: number; ownerEmail: string },
): Promise<{ version: number; url: string }> =>
  runUseCase(deps, actor, async (useCase) => {
    const { actor, trx, now, audit, emit } = useCase
    const row = authorize(actor, admitOrganisation, await findOrganisation(trx, ask.id))
    if (row.membership === 'member') throw conflict('organisation.is_member_already')
    const isWritten = await updateOrganisationRow(trx, ask, {
      membership: 'member',
      source_url: null,
      verification: 'unverified',
      updated_at: now,
    })
    if (!isWritten) throw conflict('organisation.changed_meanwhile', { at: row.updated_at })
    await audit({
      actorId: actor.userId,
      action: 'organisation.admitted',
      objectKind: 'organisation',
      objectId: row.id,
      detail: { source: row.source_url },
    })
    await emit({ type: 'organisation.changed', objectId: row.id, payload: {} })
    const { url } = await writeInvitation(deps, useCase, {
      organisationId: row.id,
      email: ask.ownerEmail,
      role: 'owner',
    })
    return { version: ask.version + 1, url }
  })
