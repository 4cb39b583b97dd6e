import { uniqueViolation } from '@duijie/database/constraint-errors.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'
import { refusalKind, type RefusalKind, type RefusalView } from '@duijie/domain/interest/interest.schema.ts'
import { conflict, notFound } from '@duijie/domain/shared/domain-error.ts'
import { authorize } from '../../../kernel/access/authorized.ts'
import type { Deps } from '../../../kernel/deps.ts'
import { runUseCase } from '../../../kernel/events/use-case.ts'
import { findUserNames } from '../../identity/accounts/accounts.api.ts'
import {
  findOrganisation,
  findOrganisations,
  readOrganisation,
  toOrganisationCard,
} from '../../identity/organisations/organisations.api.ts'
import { declareRefusal, readRefusals } from './interest.policy.ts'
import type { InterestDeps } from './interest.service.ts'
import { deleteRefusal, findRefusal, insertRefusal, pageOfRefusals } from './refusals.repository.ts'

type Refusal = { organisationId: string; refusedId: string; kind: RefusalKind; note?: string | undefined }

/** Refuses an organisation from now on. Errors: `refusal.already`, `refusal.self`. */
export const refuseOrganisation = async (deps: InterestDeps, actor: Actor, refusal: Refusal): Promise<{ id: string }> =>
  runUseCase(deps, actor, async ({ actor, trx, now, audit, emit }) => {
    const own = authorize(actor, declareRefusal, await findOrganisation(trx, refusal.organisationId))
    const refused = authorize(actor, readOrganisation, await findOrganisation(trx, refusal.refusedId))
    if (own.id === refused.id) throw conflict('refusal.self')
    const id = deps.ids('ref')
    await insertRefusal(trx, {
      id,
      organisation_id: own.id,
      refused_id: refused.id,
      kind: refusal.kind,
      note: refusal.note ?? null,
      declared_by: actor.userId,
      created_at: now,
    })
    await audit({
      actorId: actor.userId,
      action: 'refusal.declared',
      objectKind: 'organisation',
      objectId: own.id,
      detail: { refused: refused.id, kind: refusal.kind },
    })
    await emit({ type: 'refusals.changed', objectId: own.id, payload: {} })
    return { id }
  }).catch((error: unknown) => {
    if (uniqueViolation(error)) throw conflict('refusal.already')
    throw error
  })

/** Lifts a refusal; the audit keeps that there was one. */
export const liftRefusal = async (deps: InterestDeps, actor: Actor, id: string): Promise<void> =>
  runUseCase(deps, actor, async ({ actor, trx, audit, emit }) => {
    const row = await findRefusal(trx, id)
    const organisation = row && (await findOrganisation(trx, row.organisation_id))
    if (!row || !organisation || !readRefusals.sees(actor, organisation)) throw notFound('refusal')
    const own = authorize(actor, declareRefusal, organisation)
    await deleteRefusal(trx, id)
    await audit({
      actorId: actor.userId,
      action: 'refusal.lifted',
      objectKind: 'organisation',
      objectId: own.id,
      detail: { refused: row.refused_id, kind: row.kind },
    })
    await emit({ type: 'refusals.changed', objectId: own.id, payload: {} })
  })

type PageAsk = { organisationId: string; cursor?: string | undefined; limit: number }

/** Whom an organisation refuses, latest first. */
export const listRefusals = async (deps: Pick<Deps, 'database'>, actor: Actor, asked: PageAsk) => {
  const { db } = deps.database
  const own = authorize(actor, readRefusals, await findOrganisation(db, asked.organisationId))
  const page = await pageOfRefusals(db, { ...asked, organisationId: own.id })
  const refused = await findOrganisations(
    db,
    page.items.map((row) => row.refused_id),
  )
  const names = await findUserNames(
    db,
    page.items.map((row) => row.declared_by),
  )
  const items = page.items.flatMap((row): RefusalView[] => {
    const organisation = refused.get(row.refused_id)
    if (!organisation) return []
    return [
      {
        id: row.id,
        organisation: toOrganisationCard(organisation),
        kind: refusalKind.parse(row.kind),
        note: row.note ?? undefined,
        byName: names.get(row.declared_by),
        createdAt: row.created_at,
      },
    ]
  })
  return { ...page, items }
}
