import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'

import { addDays } from '@duijie/domain/shared/days.rules.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { demoPassword } from '../demo/demo-accounts.ts'
import { startMailSink, type MailSink } from '../testing/mail-sink.ts'
import { ownHeaders, postTo } from '../testing/post.ts'
import { startServerProcess, type ServerProcess } from '../testing/server-process.ts'

let server: ServerProcess
let sink: MailSink

const start = (directory?: string) =>
  startServerProcess({ DUIJIE_DEMO: '1', SMTP_URL: sink.url, PUBLIC_URL: 'https://duijie.example' }, directory)

beforeAll(async () => {
  sink = await startMailSink()
  server = await start()
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
  const ago = (days: number) => addDays(new Date().toISOString(), -days)
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
  server = await start(server.directory)
}

const digests = () => sink.mails.filter((mail) => mail.includes('Message-ID: <digest.'))

it('a running platform mails what was found for a saved search once, with a way to stop such mails', async () => {
  await saveSearch()
  await server.terminate()
  findYesterday()
  server = await start(server.directory)
  // Digests are looked for once a minute, and this minute's look may have been the first start's.
  await expect.poll(digests, { timeout: 90_000 }).toHaveLength(1)
  const [mail = ''] = digests()
  expect(mail).toMatch(/^To: vendor@demo\.duijie\.example\r$/m)
  expect(mail).toMatch(/^List-Unsubscribe:\s+<https:\/\/duijie\.example\/api\/stop-mails\/usr_[^>\s]+>\r$/m)
  expect(mail).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m)
  await restart()
  await new Promise((later) => setTimeout(later, 1000))
  expect(digests()).toHaveLength(1)
}, 150_000)

/** How the searches are told of, and how often the record says that somebody stopped his mails. */
const told = () => {
  const database = new DatabaseSync(join(server.directory, 'duijie.db'), { readOnly: true })
  const alerts = database
    .prepare('SELECT alert FROM saved_search')
    .all()
    .map(({ alert }) => alert)
  const row = database.prepare(`SELECT count(*) AS stops FROM audit WHERE action = 'saved_search.mails_stopped'`).get()
  database.close()
  return { alerts, stops: row?.['stops'] }
}

describe('the button of a mail program that stops the mails', () => {
  const untouched = { alerts: ['daily'], stops: 0 }
  const path = () =>
    /List-Unsubscribe:\s+<https:\/\/duijie\.example(\/api\/stop-mails\/\S+)>/.exec(digests()[0] ?? '')?.[1] ?? ''
  const click = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
  /** As a mail provider's server does: no cookie, none of our headers. */
  const post = (where: string, body: FormData | URLSearchParams | string) =>
    fetch(`${server.url}${where}`, { method: 'POST', body, headers: { origin: 'https://mail.example' } })

  it.each(['GET', 'HEAD'])(
    'changes nothing when its address is only opened (%s), and leads to the page that asks',
    async (method) => {
      const answer = await fetch(`${server.url}${path()}`, { method, redirect: 'manual' })
      expect(answer.status).toBe(302)
      expect(answer.headers.get('location')).toMatch(/^\/stop-mails#usr_[\w.-]+$/)
      expect(told()).toEqual(untouched)
    },
  )

  it('refuses a token that is not ours, or was altered', async () => {
    const [, token = ''] = path().split('/stop-mails/')
    for (const wrong of [
      'x',
      'usr_nobody.AAAA',
      token.split('.')[0] ?? '',
      `${token.slice(0, -2)}AA`,
      token.replace('usr_', 'usr_0'),
    ]) {
      const answer = await post(`/api/stop-mails/${encodeURIComponent(wrong)}`, click)
      expect([answer.status, await answer.json()], wrong).toEqual([403, { error: 'saved_search.stop_link_invalid' }])
    }
    expect((await post('/api/stop-mails/', click)).status).toBe(404)
    expect(told()).toEqual(untouched)
  })

  it('refuses a post that is not the one that mail programs send', async () => {
    for (const body of ['', 'List-Unsubscribe=One-Click', new URLSearchParams({ 'List-Unsubscribe': 'yes' })])
      expect((await post(path(), body)).status).toBe(400)
    expect(told()).toEqual(untouched)
  })

  it('stops them without a cookie, in either form, and ends alike however often it is pressed', async () => {
    const form = new FormData()
    form.set('List-Unsubscribe', 'One-Click')
    for (const body of [click, form, click]) {
      const answer = await post(path(), body)
      expect([answer.status, await answer.json()]).toEqual([200, { ok: true }])
      expect(told()).toEqual({ alerts: ['app'], stops: 1 })
    }
  })
})
