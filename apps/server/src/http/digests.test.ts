import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { demoPassword } from '../demo/demo-accounts.ts'
import { startMailSink, type MailSink } from '../testing/mail-sink.ts'
import { ownHeaders, postTo } from '../testing/post.ts'
import { startServerProcess, type ServerProcess } from '../testing/server-process.ts'

let server: ServerProcess
let sink: MailSink

beforeAll(async () => {
  sink = await startMailSink()
  server = await startServerProcess({ DUIJIE_DEMO: '1', SMTP_URL: sink.url })
}, 60_000)

afterAll(() => {
  server.remove()
  sink.stop()
})

const email = 'vendor@demo.duijie.example'

const saveSearch = async (): Promise<void> => {
  const signedIn = await postTo(server.url, '/api/auth/sign-in/email', { email, password: demoPassword })
  const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const input = { name: '质检', query: { text: '质检' }, alert: 'daily' }
  const saved = await postTo(server.url, '/trpc/savedSearches.save', input, { ...ownHeaders, cookie })
  expect(saved.status, await saved.text()).toBe(200)
}

/** Moves the search to the day before yesterday and finds a listing for it then: nobody waits a night for this test. */
const findYesterday = (): void => {
  const database = new DatabaseSync(join(server.directory, 'duijie.db'))
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
  database.prepare('UPDATE saved_search SET created_at = ?').run(ago(3))
  database.prepare('UPDATE "user" SET "emailVerified" = 1 WHERE email = ?').run(email)
  database
    .prepare(
      `INSERT INTO search_hit (search_id, listing_id, found_at)
       SELECT saved_search.id, (SELECT id FROM listing WHERE status = 'published' AND is_public = 1 AND kind = 'scenario'
       ORDER BY id LIMIT 1), ? FROM saved_search`,
    )
    .run(ago(2))
  database.close()
}

const restart = async (): Promise<void> => {
  await server.terminate()
  server = await startServerProcess({ DUIJIE_DEMO: '1', SMTP_URL: sink.url }, server.directory)
}

const digests = () => sink.mails.filter((mail) => mail.includes('Message-ID: <digest.'))

it('a running platform mails what was found for a saved search once, with a way to stop such mails', async () => {
  await saveSearch()
  await server.terminate()
  findYesterday()
  server = await startServerProcess({ DUIJIE_DEMO: '1', SMTP_URL: sink.url }, server.directory)
  await expect.poll(digests, { timeout: 20_000 }).toHaveLength(1)
  const [mail = ''] = digests()
  expect(mail).toMatch(/^To: vendor@demo\.duijie\.example\r$/m)
  expect(mail).toMatch(/^List-Unsubscribe:\s+<http:\S+\/stop-mails#usr_/m)
  await restart()
  await new Promise((later) => setTimeout(later, 1000))
  expect(digests()).toHaveLength(1)
}, 60_000)
