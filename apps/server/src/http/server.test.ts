import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { ownHeaders, postTo } from '../testing/post.ts'
import { startServerProcess, type ServerProcess } from '../testing/server-process.ts'

let server: ServerProcess

beforeAll(async () => {
  server = await startServerProcess({ DUIJIE_DEMO: '0' })
})

afterAll(() => server.remove())

const post = (path: string, body: unknown, headers?: Record<string, string>) => postTo(server.url, path, body, headers)

const admin = { name: '管理员', email: 'admin@example.test', password: 'a long enough password' }

describe('an empty platform', () => {
  it('says that it lives and that it is ready', async () => {
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
    expect(await (await fetch(`${server.url}/readyz`)).json()).toMatchObject({ ready: true })
  })

  it('lets the holder of the printed token, and nobody else, become the first administrator, once', async () => {
    const wrong = await post('/trpc/setup.createAdmin', { ...admin, token: 'guessed' })
    expect(wrong.status).toBe(403)
    expect(server.setupToken).toBeDefined()
    const made = await post('/trpc/setup.createAdmin', { ...admin, token: server.setupToken })
    expect(made.status, await made.clone().text()).toBe(200)
    const again = await post('/trpc/setup.createAdmin', {
      ...admin,
      email: 'second@example.test',
      token: server.setupToken,
    })
    expect(await again.json()).toMatchObject({ error: { data: { domainCode: 'setup.closed' } } })
  })

  it('signs in with the password and knows who asks; the cookie is out of reach of scripts', async () => {
    const signedIn = await post('/api/auth/sign-in/email', { email: admin.email, password: admin.password })
    expect(signedIn.status).toBe(200)
    const cookie = signedIn.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
    const me = await fetch(`${server.url}/trpc/session.me`, { headers: { cookie: cookie.split(';')[0] ?? '' } })
    expect(await me.json()).toMatchObject({ result: { data: { user: { email: admin.email }, staffRoles: ['admin'] } } })
    expect(me.headers.get('cache-control')).toBe('no-store')
  })
})

describe('a request from somewhere else', () => {
  const mutation = '/trpc/organisations.create'

  it.each([
    ['a foreign origin', { ...ownHeaders, origin: 'https://evil.example' }],
    ['a sibling subdomain', { ...ownHeaders, 'sec-fetch-site': 'same-site' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded', 'x-duijie': '1' }],
    ['plain text', { 'content-type': 'text/plain', 'x-duijie': '1' }],
    ['a page that cannot set our header', { 'content-type': 'application/json' }],
  ])('is refused before its body is read: %s', async (_name, headers) => {
    expect((await post(mutation, {}, headers)).status).toBe(403)
    expect((await post('/api/auth/sign-in/email', {}, headers)).status).toBe(403)
  })

  it('is refused as multipart, with and without our header', async () => {
    const body = new FormData()
    body.set('name', 'x')
    expect(
      (await fetch(`${server.url}${mutation}`, { method: 'POST', body, headers: { 'x-duijie': '1' } })).status,
    ).toBe(403)
  })

  it('cannot make a query out of a mutation', async () => {
    expect((await fetch(`${server.url}${mutation}?input=%7B%7D`)).status).toBe(405)
  })
})

describe('bad input', () => {
  it('gets a code, the fields, and no words of ours from inside', async () => {
    const response = await fetch(
      `${server.url}/trpc/search.listings?input=${encodeURIComponent('{"page":-1,"text":7}')}`,
    )
    expect(response.status).toBe(400)
    const text = await response.text()
    expect(JSON.parse(text)).toMatchObject({
      error: {
        data: {
          domainCode: 'input.invalid',
          fields: expect.arrayContaining([{ field: 'text', code: 'input.invalid_type' }]),
        },
      },
    })
    expect(text).not.toMatch(/node_modules|\.ts:|stack|sqlite/i)
  })

  it('is refused when it is larger than any form', async () => {
    expect(
      (
        await post(
          '/trpc/listings.create',
          { big: 'x'.repeat(2 * 1024 * 1024) },
          { ...ownHeaders, connection: 'close' },
        )
      ).status,
    ).toBe(413)
  })

  it('cannot multiply one request into thousands of calls', async () => {
    const paths = Array.from({ length: 50 }, () => 'search.listings').join(',')
    const input = encodeURIComponent(
      JSON.stringify(Object.fromEntries(Array.from({ length: 50 }, (_, index) => [index, {}]))),
    )
    expect((await fetch(`${server.url}/trpc/${paths}?batch=1&input=${input}`)).status).toBe(400)
  })

  it.each(['"unbalanced', 'a AND (b', 'title:x*', 'NEAR(a b)', '\u{1F600}', '%00', "'; drop table listing; --"])(
    'searches for %j without failing',
    async (text) => {
      const response = await fetch(
        `${server.url}/trpc/search.listings?input=${encodeURIComponent(JSON.stringify({ text }))}`,
      )
      expect(response.status).toBe(200)
    },
  )
})

describe('a wrong password', () => {
  it('closes the account to further guesses, wherever they seem to come from', async () => {
    const statuses: number[] = []
    for (let attempt = 0; attempt < 14; attempt += 1) {
      statuses.push(
        (
          await post(
            '/api/auth/sign-in/email',
            { email: admin.email, password: `wrong ${attempt} password` },
            { ...ownHeaders, 'x-forwarded-for': `10.0.0.${attempt}` },
          )
        ).status,
      )
    }
    expect(statuses.slice(0, 10)).not.toContain(429)
    expect(new Set(statuses.slice(10))).toEqual(new Set([429]))
  })
})

describe('stopping', () => {
  it('exits 0 within ten seconds of SIGTERM and starts again on the same data', async () => {
    const first = await startServerProcess({ DUIJIE_DEMO: '0' })
    const stopped = await first.terminate()
    expect(stopped.code).toBe(0)
    expect(stopped.milliseconds).toBeLessThan(10_000)
    const second = await startServerProcess({ DUIJIE_DEMO: '0' }, first.directory)
    expect((await fetch(`${second.url}/readyz`)).status).toBe(200)
    await second.terminate()
    second.remove()
  })

  it('does not serve the demo world as if it were real: its passwords are public', async () => {
    const demo = await startServerProcess({ DUIJIE_DEMO: '1' })
    await demo.terminate()
    await expect(startServerProcess({ DUIJIE_DEMO: '0' }, demo.directory)).rejects.toThrow(/DUIJIE_DEMO is 0, but/)
    demo.remove()
  })

  it('names the variable when the configuration is wrong, and does not start', async () => {
    await expect(startServerProcess({ PORT: 'http' })).rejects.toThrow(/PORT must be/)
  })
})
