import { expect, test } from 'vitest'
import { isSafeSqliteVersion } from './sqlite-pragmas.ts'

test.each([
  ['3.51.3', true],
  ['3.51.10', true],
  ['3.54.1', true],
  ['4.0.0', true],
  ['3.51.2', false],
  ['3.7.17', false],
  ['3.50.9', false],
])('SQLite %s is trusted: %s', (version, safe) => {
  expect(isSafeSqliteVersion(version)).toBe(safe)
})
