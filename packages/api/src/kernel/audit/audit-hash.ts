import { createHash } from 'node:crypto'

import type { AuditRow } from '@duijie/database/tables/record.table.ts'

export const chainCount = 16

/** What the hashes say of a row. */
export type AuditFields = Omit<AuditRow, 'sequence' | 'chain' | 'number' | 'previous_hash' | 'hash'>

export const firstHash = '0'.repeat(64)

/** Length-prefixed fields, so that no two different rows have the same bytes. */
const digest = (fields: readonly string[]): string =>
  createHash('sha256')
    .update(fields.map((field) => `${Buffer.byteLength(field)}:${field}`).join(''))
    .digest('hex')

const fieldsOf = (row: AuditFields): string[] => [
  row.id,
  row.at,
  row.actor_id,
  row.action,
  row.object_kind,
  row.object_id,
  row.detail,
]

/** The hash of a row of chain 0, from before there were chains. */
export const oldHash = (row: AuditFields, previous: string): string => digest([previous, ...fieldsOf(row)])

export type ChainPlace = { chain: number; number: number }

/** The hash of a row at its place in its chain. */
export const chainedHash = (row: AuditFields, { chain, number }: ChainPlace, previous: string): string =>
  digest(['audit-2', String(chain), String(number), previous, ...fieldsOf(row)])

/** One object, one chain: what happened to it stays in order, and what happened to others does not wait for it. */
export const chainOf = ({ object_kind: kind, object_id: id }: Pick<AuditFields, 'object_kind' | 'object_id'>): number =>
  (createHash('sha256').update(`${kind}:${id}`).digest().readUInt32BE() % chainCount) + 1
