import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { openSqlite } from '@duijie/database/dialects/sqlite.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { runCommand } from '../testing/run-command.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duijie-audit-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const forged = {
  id: 'aud_forged',
  at: '2026-11-23T08:40:00.000Z',
  actor_id: 'usr_1',
  action: 'organisation.verified',
  object_kind: 'organisation',
  object_id: 'org_1',
  detail: '{}',
  chain: 7,
  number: 1,
  previous_hash: '0'.repeat(64),
  hash: 'f'.repeat(64),
}

it('audit verify ends with 1 where a row does not continue its chain, audit export prints every row', async () => {
  const whole = runCommand(['audit', 'verify', '--json'], folder)
  expect([whole.code, JSON.parse(whole.stdout)]).toMatchObject([0, { ok: true, rows: 0 }])
  const database = openSqlite({ path: join(folder, 'duijie.db') })
  await database.db.insertInto('audit').values(forged).execute()
  await database.close()
  const broken = runCommand(['audit', 'verify'], folder)
  expect([broken.code, broken.stdout]).toEqual([1, 'chain 7: row_changed at number 1\n1 chains are broken.\n'])
  const exported = runCommand(['audit', 'export'], folder)
  expect(JSON.parse(exported.stdout)).toMatchObject(forged)
  expect(runCommand(['audit', 'polish'], folder).code).toBe(2)
})
