import type { Migration } from './migration.ts'

/**
 * Which history of the data this is. A database is named when it is made and anew by each restore; whatever was fed from
 * it (indexes, snapshots) remembers the name, and knows by another one that it must be made anew.
 */
export const nameDatabase: Migration = {
  name: '0030-name-database',
  statements: (dialect) => {
    const whole = dialect === 'sqlite' ? 'INTEGER' : 'BIGINT'
    const strict = dialect === 'sqlite' ? ' STRICT' : ''
    const random =
      dialect === 'sqlite' ? 'lower(hex(randomblob(16)))' : `replace(CAST(gen_random_uuid() AS TEXT), '-', '')`
    const now =
      dialect === 'sqlite'
        ? `strftime('%Y-%m-%dT%H:%M:%fZ', 'now')`
        : `to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    return [
      `CREATE TABLE database_epoch (
        number ${whole} PRIMARY KEY CHECK (number > 0), epoch TEXT NOT NULL UNIQUE,
        cause TEXT NOT NULL CHECK (cause IN ('created', 'restored', 'moved')), since TEXT NOT NULL)${strict}`,
      `INSERT INTO database_epoch (number, epoch, cause, since) SELECT 1, ${random}, 'created', ${now}`,
    ]
  },
}
