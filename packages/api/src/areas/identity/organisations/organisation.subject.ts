import type { Subject } from '../../../kernel/features/subject.ts'
import { isAllowed } from '../../../kernel/access/authorized.ts'
import { listMemberIds } from './members.repository.ts'
import { editOrganisation, publishFor, readInside, readOrganisation } from './organisations.policy.ts'
import { findOrganisation } from './organisations.repository.ts'

/** What is attached to an organisation is its own and the staff's: approvals, papers, notes. */
export const organisationSubject: Subject = {
  may: async (executor, actor, act, id) => {
    const row = await findOrganisation(executor, id)
    const policy = { read: readInside, write: publishFor, manage: editOrganisation }[act]
    return row !== undefined && isAllowed(actor, policy, row)
  },
  sides: async (executor, id) => ((await findOrganisation(executor, id)) ? [{ organisation: id, tier: 'full' }] : []),
  audience: async (executor, _eventType, id) => listMemberIds(executor, [id]),
  title: async (executor, actor, id) => {
    const row = await findOrganisation(executor, id)
    return row && isAllowed(actor, readOrganisation, row) ? row.name : undefined
  },
  url: (id) => `/organisations/${id}`,
}
