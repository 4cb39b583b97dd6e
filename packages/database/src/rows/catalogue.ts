import { sql } from 'kysely'
import type { Executor } from '../database.ts'
import type { SqlDialect } from '../migrations/migration.ts'

/** How a value of a column is written down, so that both engines write the same. */
export type ColumnKind = 'text' | 'number' | 'flag' | 'time' | 'bytes'

export type Column = { name: string; kind: ColumnKind; isIdentity: boolean }

/** One table as the database itself describes it. */
export type TableShape = {
  name: string
  /** By name. */
  columns: readonly Column[]
  /** Of the primary key, in its order. */
  key: readonly string[]
  /** Tables that its rows refer to. */
  refersTo: readonly string[]
}

const kinds: Readonly<Record<string, ColumnKind>> = {
  TEXT: 'text',
  INTEGER: 'number',
  REAL: 'number',
  BLOB: 'bytes',
  text: 'text',
  bigint: 'number',
  integer: 'number',
  'double precision': 'number',
  boolean: 'flag',
  'timestamp with time zone': 'time',
  bytea: 'bytes',
}

type RawColumn = { table: string; name: string; type: string; key_place: number; is_identity: number | boolean }
type Reference = { table: string; target: string }

const sqliteColumns = sql<RawColumn>`
  select m.name as "table", c.name as name, c.type as type, c.pk as key_place, 0 as is_identity
  from sqlite_master m join pragma_table_info(m.name) c
  where m.type = 'table' and m.name not like 'sqlite\\_%' escape '\\' order by m.name, c.name`

const postgresColumns = sql<RawColumn>`
  select c.relname as "table", a.attname as name, format_type(a.atttypid, null) as type,
    coalesce(array_position(i.indkey::int2[], a.attnum) + 1, 0) as key_place, a.attidentity <> '' as is_identity
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_index i on i.indrelid = c.oid and i.indisprimary
  where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = current_schema()::regnamespace
  order by c.relname, a.attname`

const sqliteReferences = sql<Reference>`
  select m.name as "table", f."table" as target from sqlite_master m join pragma_foreign_key_list(m.name) f
  where m.type = 'table'`

const postgresReferences = sql<Reference>`
  select t.relname as "table", r.relname as target from pg_constraint f
  join pg_class t on t.oid = f.conrelid join pg_class r on r.oid = f.confrelid
  where f.contype = 'f' and t.relnamespace = current_schema()::regnamespace`

/** What migrating writes by itself, for the engine and the version of the program that it is. */
const bookkeeping = new Set(['schema_migration', 'schema_rule', 'lookup_value', 'lookup_move'])

const shapeOf = (name: string, columns: readonly RawColumn[], references: readonly Reference[]): TableShape => {
  const key = columns.filter(({ key_place }) => key_place > 0).sort((a, b) => a.key_place - b.key_place)
  if (key.length === 0) throw new Error(`The table ${name} has no primary key, so its rows cannot be told in order.`)
  return {
    name,
    columns: columns.map(({ name: column, type, is_identity }) => {
      const kind = kinds[type]
      if (kind === undefined)
        throw new Error(`The column ${name}.${column} is of type ${type}, which has no written form.`)
      return { name: column, kind, isIdentity: Boolean(is_identity) }
    }),
    key: key.map((column) => column.name),
    refersTo: [...new Set(references.filter(({ table }) => table === name).map(({ target }) => target))],
  }
}

/** Tables after those that they refer to; among equals by name. A table may refer to itself. */
const inOrder = (shapes: readonly TableShape[]): TableShape[] => {
  const ordered: TableShape[] = []
  let left = [...shapes]
  while (left.length > 0) {
    const waiting = new Set(left.map(({ name }) => name))
    const free = left.filter(({ name, refersTo }) => refersTo.every((other) => other === name || !waiting.has(other)))
    if (free.length === 0) throw new Error(`Tables refer to each other in a circle: ${[...waiting].join(', ')}.`)
    ordered.push(...free)
    left = left.filter((shape) => !free.includes(shape))
  }
  return ordered
}

/** Every table that holds data, each after those that it refers to. */
export const readCatalogue = async (db: Executor, dialect: SqlDialect): Promise<TableShape[]> => {
  const columns = (await (dialect === 'sqlite' ? sqliteColumns : postgresColumns).execute(db)).rows
  const references = (await (dialect === 'sqlite' ? sqliteReferences : postgresReferences).execute(db)).rows
  const names = [...new Set(columns.map(({ table }) => table))].filter((name) => !bookkeeping.has(name))
  return inOrder(
    names.map((name) =>
      shapeOf(
        name,
        columns.filter(({ table }) => table === name),
        references,
      ),
    ),
  )
}
