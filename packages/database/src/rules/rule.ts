import type { SqlDialect } from '../migrations/migration.ts'

/** A change that a trigger refuses. */
export type Rule = {
  table: string
  on: 'insert' | 'update' | 'delete'
  /** Of an update: asked only where one of these columns is set; where none is named, always. */
  of?: readonly string[]
  /** SQL over `NEW` and `OLD`, the same on both engines, that is true of what is refused. */
  when: string
  /** What the refusal says: `table.column: why`. */
  refusal: string
  /** Where one engine alone needs it. */
  dialect?: SqlDialect
  /** Postgres: a row to lock first, so that two transactions cannot each see the other's row still there. */
  lock?: string
}

/** Everything that was made by rules, on Postgres functions as well as triggers, is called so. */
export const RULE_PREFIX = 'rule_'

type Trigger = Pick<Rule, 'table' | 'on' | 'of'> & { name: string; rules: Rule[] }

/** Rules that are asked at the same moment share a trigger. */
const groupRules = (rules: readonly Rule[]): Trigger[] => {
  const triggers = new Map<string, Trigger>()
  for (const rule of rules) {
    const { table, on, of } = rule
    const key = JSON.stringify([table, on, of])
    const number = [...triggers.values()].filter((other) => other.table === table && other.on === on).length + 1
    const trigger = triggers.get(key) ?? { table, on, of, name: `${RULE_PREFIX}${table}_${on}_${number}`, rules: [] }
    trigger.rules.push(rule)
    triggers.set(key, trigger)
  }
  return [...triggers.values()]
}

const eventOf = ({ on, of }: Trigger): string =>
  `BEFORE ${on.toUpperCase()}${of ? ` OF ${of.map((column) => `"${column}"`).join(', ')}` : ''}`

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`

const onSqlite = (trigger: Trigger): string[] => [
  `CREATE TRIGGER ${trigger.name} ${eventOf(trigger)} ON ${trigger.table} BEGIN
    ${trigger.rules.map(({ when, refusal }) => `SELECT RAISE(ABORT, ${quote(refusal)}) WHERE ${when};`).join('\n    ')}
  END`,
]

const onPostgres = (trigger: Trigger): string[] => [
  `CREATE FUNCTION ${trigger.name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    ${trigger.rules
      .map(
        ({ when, refusal, lock }) =>
          `${lock ? `PERFORM 1 FROM ${lock} FOR UPDATE;\n    ` : ''}IF (${when}) THEN RAISE EXCEPTION ${quote(refusal)}; END IF;`,
      )
      .join('\n    ')}
    RETURN ${trigger.on === 'delete' ? 'OLD' : 'NEW'};
  END $$`,
  `CREATE TRIGGER ${trigger.name} ${eventOf(trigger)} ON ${trigger.table} FOR EACH ROW EXECUTE FUNCTION ${trigger.name}()`,
]

/** The triggers that hold these rules on an engine. */
export const compileRules = (rules: readonly Rule[], dialect: SqlDialect): string[] =>
  groupRules(rules.filter((rule) => rule.dialect === undefined || rule.dialect === dialect)).flatMap(
    dialect === 'sqlite' ? onSqlite : onPostgres,
  )

/** TRUNCATE passes triggers of rows; SQLite has no such statement. */
export const refuseTruncate = (tables: readonly string[], dialect: SqlDialect): string[] =>
  dialect === 'sqlite'
    ? []
    : [
        `CREATE FUNCTION ${RULE_PREFIX}no_truncate() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          RAISE EXCEPTION '%: rows stay', TG_TABLE_NAME;
        END $$`,
        ...tables.map(
          (table) => `CREATE TRIGGER ${RULE_PREFIX}${table}_truncate BEFORE TRUNCATE ON ${table}
            FOR EACH STATEMENT EXECUTE FUNCTION ${RULE_PREFIX}no_truncate()`,
        ),
      ]
