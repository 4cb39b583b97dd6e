import { expressionBuilder, sql, type Expression, type RawBuilder, type SqlBool } from 'kysely'

import type { Tables } from '@duijie/database/tables/schema.ts'

/** The organisation that an expression names, wherever in somebody else's statement it stands. */
const organisationOf = (id: Expression<string>) =>
  expressionBuilder<Tables>().selectFrom('organisation').where('organisation.id', '=', id)

const exists = (query: Expression<unknown>): Expression<SqlBool> => expressionBuilder<Tables>().exists(query)

const one = sql<number>`1`.as('one')

/** What policies of other nouns ask about the organisation behind a row, as a column of their query. */
export const organisationFact = (id: Expression<string>, fact: 'verification' | 'membership'): RawBuilder<string> =>
  sql<string>`${organisationOf(id).select(`organisation.${fact}`)}`

/** Conditions about the organisation behind a row, each a part of another noun's statement. */
export const isNotSuspended = (id: Expression<string>): Expression<SqlBool> =>
  exists(organisationOf(id).select(one).where('organisation.verification', '<>', 'suspended'))

/** It can be met: a listed one is only described from a public source. */
export const isActiveMember = (id: Expression<string>): Expression<SqlBool> =>
  exists(
    organisationOf(id)
      .select(one)
      .where('organisation.verification', '<>', 'suspended')
      .where('organisation.membership', '=', 'member'),
  )

export const isListedOnly = (id: Expression<string>): Expression<SqlBool> =>
  exists(organisationOf(id).select(one).where('organisation.membership', '=', 'listed'))

/** A pattern of `like` in lower case, with `\` before what is meant literally. */
export const isNamedLike = (id: Expression<string>, pattern: string): Expression<SqlBool> =>
  exists(
    organisationOf(id)
      .select(one)
      .where(
        sql<SqlBool>`(lower(organisation.name) like ${pattern} escape '\\' or lower(coalesce(organisation.name_en, '')) like ${pattern} escape '\\')`,
      ),
  )
