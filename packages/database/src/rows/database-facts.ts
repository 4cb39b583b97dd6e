import { sql } from 'kysely'
import type { Executor } from '../database.ts'
import { readEpoch } from '../epoch.ts'
import { listApplied, type AppliedMigration } from '../migration-state.ts'
import type { SqlDialect } from '../migrations/migration.ts'
import { readCatalogue, type TableShape } from './catalogue.ts'

/** The end of one chain of the audit. */
export type AuditHead = { chain: number; sequence: number; hash: string }

/** What a database says of itself at one moment, so that a copy of it can be told from it. */
export type DatabaseFacts = {
  migrations: AppliedMigration[]
  /** Null in a database from before epochs. */
  epoch: string | null
  /** Rows by table. */
  tables: Record<string, number>
  outbox: { sequence: number; id: string } | null
  auditHeads: AuditHead[]
}

export const countRows = async (db: Executor, shapes: readonly TableShape[]): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const { name } of shapes) {
    const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(name)}`.execute(db)
    counts[name] = rows[0]?.count ?? 0
  }
  return counts
}

const readAuditHeads = async (db: Executor, shapes: readonly TableShape[]): Promise<AuditHead[]> => {
  const isChained = shapes.find(({ name }) => name === 'audit')?.columns.some(({ name }) => name === 'chain')
  const heads = isChained
    ? sql<AuditHead>`select chain, sequence, hash from audit
        where sequence in (select max(sequence) from audit group by chain) order by chain`
    : sql<AuditHead>`select 0 as chain, sequence, hash from audit order by sequence desc limit 1`
  return (await heads.execute(db)).rows
}

/** To be read in one transaction where others write meanwhile. */
export const readFacts = async (db: Executor, dialect: SqlDialect): Promise<DatabaseFacts> => {
  const shapes = await readCatalogue(db, dialect)
  const head = sql<{ sequence: number; id: string }>`select sequence, id from outbox order by sequence desc limit 1`
  return {
    migrations: await listApplied(db, dialect),
    epoch: shapes.some(({ name }) => name === 'database_epoch') ? await readEpoch(db) : null,
    tables: await countRows(db, shapes),
    outbox: (await head.execute(db)).rows[0] ?? null,
    auditHeads: await readAuditHeads(db, shapes),
  }
}
