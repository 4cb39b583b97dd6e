import { sql } from 'kysely'

import type { Deps } from '../../../kernel/deps.ts'
import type { Invariant } from '../../../kernel/verify/invariant.ts'

const withoutOwner = async ({ database: { db } }: Deps): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select organisation_id as id from member group by organisation_id
    having sum(case when role = 'owner' then 1 else 0 end) = 0 order by organisation_id`.execute(db)
  return rows.map(({ id }) => `${id} has members and no owner`)
}

export const organisationInvariants: readonly Invariant[] = [{ name: 'organisations.owners', find: withoutOwner }]
