import { expressionBuilder, sql, type Expression, type RawBuilder, type SqlBool } from 'kysely'

import { containsText } from '@duijie/database/contains-text.ts'
import type { Tables } from '@duijie/database/tables/schema.ts'

const organisations = () => expressionBuilder<Tables>().selectFrom('organisation')

/** What policies of other nouns ask about the organisation behind a row, as a column of their query. */
export const organisationFact = (id: Expression<string>, fact: 'verification' | 'membership'): RawBuilder<string> =>
  sql<string>`${organisations().select(`organisation.${fact}`).where('organisation.id', '=', id)}`

/*
 * Conditions about the organisation behind a row, each a part of another noun's statement. The few organisations that
 * stand out are read once for the statement and not once for each of its rows. `id` is that of an organisation that
 * there is.
 */
const isAmong = (id: Expression<string>, ids: Expression<{ id: string }>): Expression<SqlBool> =>
  sql<SqlBool>`${id} in ${ids}`
const isNotAmong = (id: Expression<string>, ids: Expression<{ id: string }>): Expression<SqlBool> =>
  sql<SqlBool>`${id} not in ${ids}`

const ids = () => organisations().select('organisation.id')

export const isNotSuspended = (id: Expression<string>): Expression<SqlBool> =>
  isNotAmong(id, ids().where('organisation.verification', '=', 'suspended'))

/** It is not suspended and can be met: a listed one is only described from a public source. */
export const isActiveMember = (id: Expression<string>): Expression<SqlBool> =>
  isNotAmong(
    id,
    ids().where((eb) =>
      eb.or([eb('organisation.verification', '=', 'suspended'), eb('organisation.membership', '<>', 'member')]),
    ),
  )

export const isListedOnly = (id: Expression<string>): Expression<SqlBool> =>
  isAmong(id, ids().where('organisation.membership', '=', 'listed'))

/** One of its names holds this text. */
export const isNamedLike = (id: Expression<string>, text: string): Expression<SqlBool> =>
  isAmong(
    id,
    ids().where((eb) =>
      eb.or([containsText(eb.ref('organisation.name'), text), containsText(eb.ref('organisation.name_en'), text)]),
    ),
  )
