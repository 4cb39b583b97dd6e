import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { postTo } from '../testing/post.ts'
import { runCommand } from '../testing/run-command.ts'
import { startServerProcess, type ServerProcess } from '../testing/server-process.ts'

const token = 'a token that only the watcher knows'
let server: ServerProcess
let guarded: ServerProcess

beforeAll(async () => {
  server = await startServerProcess({ DUIJIE_DEMO: '0', LOG_LEVEL: 'debug' })
  guarded = await startServerProcess({ DUIJIE_DEMO: '0', METRICS_TOKEN: token })
})

afterAll(() => {
  server.remove()
  guarded.remove()
})

const read = async ({ url }: ServerProcess, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${url}/metrics`, { headers })
  return { status: answer.status, text: await answer.text() }
}

it('tells how far consumers are behind, which jobs wait, and how long requests took', async () => {
  const { status, text } = await read(server)
  expect(status).toBe(200)
  expect(text).toContain('duijie_consumer_lag_events{consumer="search-public"} 0')
  expect(text).toMatch(/duijie_jobs\{state="parked"\} 0/)
  await fetch(`${server.url}/healthz`)
  expect((await read(server)).text).toMatch(/duijie_request_seconds_count\{surface="healthz",status="200"\} [1-9]/)
})

it('tells the age of the last backup once there is one', async () => {
  expect((await read(server)).text).not.toMatch(/^duijie_backup_age_seconds /m)
  const backup = runCommand(['backup', join(server.directory, 'a-backup')], server.directory)
  expect(backup.code, backup.stderr).toBe(0)
  expect((await read(server)).text).toMatch(/^duijie_backup_age_seconds \d/m)
})

it('is there for nobody who comes through a proxy, and with a token for its bearer alone', async () => {
  expect((await read(server, { 'x-forwarded-for': '203.0.113.9' })).status).toBe(404)
  expect((await read(guarded)).status).toBe(404)
  expect((await read(guarded, { authorization: 'Bearer guessed' })).status).toBe(404)
  expect((await read(guarded, { authorization: `Bearer ${token}` })).status).toBe(200)
})

it('no log line, however much is logged, holds a password, a session or the secret of the installation', async () => {
  const password = 'a password that nobody else has'
  const account = { name: '管理员', email: 'admin@example.test', password }
  await postTo(server.url, '/trpc/setup.createAdmin', { ...account, token: server.setupToken })
  const wrong = 'a guess that is wrong but long'
  await postTo(server.url, '/api/auth/sign-in/email', { email: account.email, password: wrong })
  const signedIn = await postTo(server.url, '/api/auth/sign-in/email', { email: account.email, password })
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  const session = cookie.slice(cookie.indexOf('=') + 1)
  expect(session.length).toBeGreaterThan(20)
  await fetch(`${server.url}/trpc/session.me`, { headers: { cookie } })
  await postTo(server.url, '/trpc/no.such', { password })
  const secrets = [
    password,
    wrong,
    session,
    decodeURIComponent(session).split('.')[0] ?? '',
    readFileSync(join(server.directory, 'auth-secret'), 'utf8').trim(),
  ]
  const logged = server.output()
  expect(logged).toContain('"level"')
  for (const secret of secrets) expect(logged.includes(secret), secret).toBe(false)
})
