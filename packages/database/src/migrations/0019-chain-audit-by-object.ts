import type { Migration } from './migration.ts'

/** Has to stay as it is, as all of a migration: later code may have more chains. */
const chains = Array.from({ length: 16 }, (_, index) => `(${index + 1})`).join(', ')

/**
 * Sixteen chains instead of one. Rows written before stay as they are, provable in the order of their sequence, as chain
 * 0; its last hash is what each of the sixteen begins with, so a row more or less shows.
 */
export const chainAuditByObject: Migration = {
  name: '0019-chain-audit-by-object',
  statements: (dialect) => {
    const whole = dialect === 'sqlite' ? 'INTEGER' : 'BIGINT'
    const strict = dialect === 'sqlite' ? ' STRICT' : ''
    return [
      `ALTER TABLE audit ADD COLUMN chain ${whole} NOT NULL DEFAULT 0`,
      `ALTER TABLE audit ADD COLUMN number ${whole} NOT NULL DEFAULT 0`,
      `CREATE UNIQUE INDEX audit_chain_number ON audit (chain, number) WHERE chain > 0`,
      `CREATE TABLE audit_chain (chain ${whole} PRIMARY KEY, genesis TEXT NOT NULL)${strict}`,
      `INSERT INTO audit_chain (chain, genesis)
        SELECT column1, COALESCE((SELECT hash FROM audit ORDER BY sequence DESC LIMIT 1), '${'0'.repeat(64)}')
        FROM (VALUES ${chains}) AS numbers`,
    ]
  },
}
