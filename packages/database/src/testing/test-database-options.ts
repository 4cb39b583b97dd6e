/** `migrated: false` gives a database without any table, for tests of migrations. */
export type TestDatabaseOptions = { migrated?: boolean }
