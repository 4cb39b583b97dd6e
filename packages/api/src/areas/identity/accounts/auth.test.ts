import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createTestPlatform, type TestPlatform } from '../../../testing/test-platform.ts'
import { findActor } from '../sessions/actors.service.ts'
import { createUser, setPassword } from './accounts.service.ts'

const email = 'li@example.test'
const first = 'the first password'
const second = 'the second password'

let platform: TestPlatform
let caller: number

beforeEach(async () => {
  platform = await createTestPlatform()
  caller = 0
  await createUser(platform.deps, { email, name: '李工', password: first })
})

afterEach(() => platform.close())

/** Each call comes from an address of its own, so that the limiter stays out of it. */
const post = (path: string, body: object): Promise<Response> =>
  platform.deps.auth.handler(
    new Request(`http://localhost:3000/api/auth/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: 'http://localhost:3000',
        'x-duijie-client-ip': `203.0.113.${(caller += 1)}`,
      },
      body: JSON.stringify(body),
    }),
  )

const signIn = async (password: string) => {
  const response = await post('sign-in/email', { email, password })
  return { status: response.status, cookie: (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '' }
}

const isSignedIn = async (cookie: string): Promise<boolean> =>
  (await findActor(platform.deps, new Headers({ cookie }))) !== null

const lastMail = (): string => platform.mails.at(-1)?.text ?? ''
const tokenOfMail = (): string => /reset-password#(\S+)/.exec(lastMail())?.[1] ?? ''

describe('a forgotten password', () => {
  it('is set anew by the link of the mail, once, and every session ends', async () => {
    const before = await signIn(first)
    expect(await isSignedIn(before.cookie)).toBe(true)
    await post('request-password-reset', { email })
    const token = tokenOfMail()
    expect((await post('reset-password', { token, newPassword: second })).status).toBe(200)
    expect(await isSignedIn(before.cookie)).toBe(false)
    expect((await signIn(first)).status).toBe(401)
    expect((await signIn(second)).status).toBe(200)
    const again = await post('reset-password', { token, newPassword: 'a third password' })
    expect(await again.json()).toMatchObject({ code: 'INVALID_TOKEN' })
  })

  it('is asked for with the same answer whether or not there is such an account', async () => {
    const known = await post('request-password-reset', { email })
    const unknown = await post('request-password-reset', { email: 'nobody@example.test' })
    expect(unknown.status).toBe(known.status)
    expect(await unknown.text()).toBe(await known.text())
    expect(platform.mails.filter(({ subject }) => /密码/.test(subject)).map(({ to }) => to)).toEqual([email])
  })

  it('is kept in the database as a hash, so that a copy of the database opens no account', async () => {
    await post('request-password-reset', { email })
    const kept = await platform.deps.database.db.selectFrom('verification').selectAll().execute()
    expect(kept).toHaveLength(1)
    expect(JSON.stringify(kept)).not.toContain(tokenOfMail())
  })

  it('is not weaker than a first one', async () => {
    await post('request-password-reset', { email })
    const answer = await post('reset-password', { token: tokenOfMail(), newPassword: 'short' })
    expect(await answer.json()).toMatchObject({ code: 'PASSWORD_TOO_SHORT' })
  })
})

describe('an address', () => {
  const isProved = async () =>
    Boolean(
      (await platform.deps.database.db.selectFrom('user').select('emailVerified').executeTakeFirstOrThrow())
        .emailVerified,
    )

  it('is proved by the link that was mailed to it, and by nothing else', async () => {
    const link = /http:\S+verify-email\S+/.exec(lastMail())?.[0] ?? ''
    const open = (url: string) => platform.deps.auth.handler(new Request(url))
    await open(link.replace(/token=[^&]+/, 'token=forged'))
    expect(await isProved()).toBe(false)
    const answer = await open(link)
    expect(answer.headers.get('location')).toBe('/home')
    expect(await isProved()).toBe(true)
  })

  const asksAgain = async () => {
    const [user] = await platform.deps.database.db.selectFrom('user').select('id').execute()
    const caller = platform.as(user?.id ?? '')
    const before = platform.mails.length
    const answer = await caller.session.mailAddressProof()
    const { user: me } = await caller.session.me()
    return { answer, isProved: me?.isProved, sent: platform.mails.slice(before).map(({ to }) => to) }
  }

  it('is mailed its link again for who is signed in, three times an hour, and he is told the same each time', async () => {
    const asked = [await asksAgain(), await asksAgain(), await asksAgain(), await asksAgain()]
    expect(asked.map(({ sent }) => sent)).toEqual([[email], [email], [email], []])
    for (const { answer, isProved: told } of asked) expect([answer, told]).toEqual([{ ok: true }, false])
    platform.advanceDays(1 / 23)
    expect((await asksAgain()).sent).toEqual([email])
  })

  it('is not mailed a link any more once it is proved, nor for somebody who is not signed in', async () => {
    await platform.deps.auth.handler(new Request(/http:\S+verify-email\S+/.exec(lastMail())?.[0] ?? ''))
    expect(await asksAgain()).toEqual({ answer: { ok: true }, isProved: true, sent: [] })
    await createUser(platform.deps, { email: 'zhao@example.test', name: '赵工', password: first })
    const before = platform.mails.length
    expect((await post('send-verification-email', { email: 'zhao@example.test' })).status).toBe(404)
    await expect(platform.as(null).session.mailAddressProof()).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    expect(platform.mails).toHaveLength(before)
  })
})

describe('wrong passwords', () => {
  it('close an account to guesses for a quarter of an hour, whichever address they come from', async () => {
    const statuses: number[] = []
    for (let attempt = 0; attempt < 12; attempt += 1) statuses.push((await signIn(`wrong number ${attempt}`)).status)
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429])
    expect((await signIn(first)).status).toBe(429)
    platform.advanceDays(1 / 95)
    expect((await signIn(first)).status).toBe(200)
  })

  it('are forgotten when the right one is given', async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let attempt = 0; attempt < 8; attempt += 1) expect((await signIn('a wrong one here')).status).toBe(401)
      expect((await signIn(first)).status).toBe(200)
    }
  })
})

describe('a password set from the command line', () => {
  it('works at once and ends every session', async () => {
    const before = await signIn(first)
    await setPassword(platform.deps, { email, password: second })
    expect(await isSignedIn(before.cookie)).toBe(false)
    expect((await signIn(second)).status).toBe(200)
  })

  it('needs somebody to have it', async () => {
    await expect(setPassword(platform.deps, { email: 'nobody@example.test', password: second })).rejects.toMatchObject({
      code: 'user.not_found',
    })
  })
})
