import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createTestPlatform, type TestPlatform } from '../../../testing/test-platform.ts'
import { createAuthClient } from '../../../testing/auth-client.ts'
import { createUser, setPassword } from './accounts.service.ts'

const email = 'li@example.test'
const first = 'the first password'
const second = 'the second password'

let platform: TestPlatform
let auth: ReturnType<typeof createAuthClient>

beforeEach(async () => {
  platform = await createTestPlatform()
  auth = createAuthClient(platform)
  await createUser(platform.deps, { email, name: '李工', password: first })
})

afterEach(() => platform.close())

const post = (path: string, body: object) => auth.post(path, body)
const signIn = (password: string, from?: string) => auth.signIn(email, password, from)
const isSignedIn = (cookie: string) => auth.isSignedIn(cookie)

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
    expect(again.body).toMatchObject({ code: 'INVALID_TOKEN' })
  })

  it('is asked for with the same answer whether or not there is such an account', async () => {
    const known = await post('request-password-reset', { email })
    const unknown = await post('request-password-reset', { email: 'nobody@example.test' })
    expect(unknown.status).toBe(known.status)
    expect(unknown.text).toBe(known.text)
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
    expect(answer.body).toMatchObject({ code: 'PASSWORD_TOO_SHORT' })
  })
})

describe('an address', () => {
  const newcomer = 'newcomer@example.test'

  beforeEach(async () => {
    await post('sign-up/email', { email: newcomer, name: '新同事', password: first })
  })

  const isProved = async () =>
    Boolean(
      (
        await platform.deps.database.db
          .selectFrom('user')
          .select('emailVerified')
          .where('email', '=', newcomer)
          .executeTakeFirstOrThrow()
      ).emailVerified,
    )
  const linkOfMail = () => /http:\S+verify-email\S+/.exec(lastMail())?.[0] ?? ''

  it('is proved by the link that was mailed to it, and by nothing else', async () => {
    await platform.deps.auth.handler(new Request(linkOfMail().replace(/token=[^&]+/, 'token=forged')))
    expect(await isProved()).toBe(false)
    const answer = await platform.deps.auth.handler(new Request(linkOfMail()))
    expect(answer.headers.get('location')).toBe('/home')
    expect(await isProved()).toBe(true)
  })

  it('leads back from the mail to the page that asked for the sign-up, and to no foreign one', async () => {
    const callbackURL = '/invitations/inv_1'
    await post('sign-up/email', { email: 'b@example.test', name: '乙', password: first, callbackURL })
    const answer = await platform.deps.auth.handler(new Request(linkOfMail()))
    expect(answer.headers.get('location')).toBe(callbackURL)
    for (const foreign of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])
      expect(
        (await post('sign-up/email', { email: 'c@example.test', name: '丙', password: first, callbackURL: foreign }))
          .status,
      ).toBe(400)
  })

  const asksAgain = async () => {
    const user = await platform.deps.database.db
      .selectFrom('user')
      .select('id')
      .where('email', '=', newcomer)
      .executeTakeFirstOrThrow()
    const caller = platform.as(user.id)
    const before = platform.mails.length
    const answer = await caller.session.mailAddressProof()
    const { user: me } = await caller.session.me()
    return { answer, isProved: me?.isProved, sent: platform.mails.slice(before).map(({ to }) => to) }
  }

  it('is mailed its link again for who is signed in, three times an hour, and they are told the same each time', async () => {
    const asked = [await asksAgain(), await asksAgain(), await asksAgain(), await asksAgain()]
    expect(asked.map(({ sent }) => sent)).toEqual([[newcomer], [newcomer], [newcomer], []])
    for (const { answer, isProved: told } of asked) expect([answer, told]).toEqual([{ ok: true }, false])
    platform.advanceDays(1 / 23)
    expect((await asksAgain()).sent).toEqual([newcomer])
  })

  it('is not mailed a link any more once it is proved, nor for somebody who is not signed in', async () => {
    await platform.deps.auth.handler(new Request(linkOfMail()))
    expect(await asksAgain()).toEqual({ answer: { ok: true }, isProved: true, sent: [] })
    const before = platform.mails.length
    expect((await post('send-verification-email', { email: newcomer })).status).toBe(404)
    await expect(platform.as(null).session.mailAddressProof()).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    expect(platform.mails).toHaveLength(before)
  })
})

describe('wrong passwords', () => {
  const elsewhere = '198.51.100.7'

  it('close an account to guesses from their address for a quarter of an hour', async () => {
    const statuses: number[] = []
    for (let attempt = 0; attempt < 12; attempt += 1)
      statuses.push((await signIn(`wrong number ${attempt}`, elsewhere)).status)
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429])
    expect((await signIn(first, elsewhere)).status).toBe(429)
    platform.advanceDays(1 / 95)
    expect((await signIn(first, elsewhere)).status).toBe(200)
  })

  it('from elsewhere do not lock the owner out, however many addresses they come from', async () => {
    const office = '192.0.2.10'
    expect((await signIn(first, office)).status).toBe(200)
    const statuses = new Set<number>()
    for (let attempt = 0; attempt < 40; attempt += 1) statuses.add((await signIn(`wrong number ${attempt}`)).status)
    expect([...statuses]).toEqual([401, 429])
    expect((await signIn(first, office)).status).toBe(200)
    expect((await signIn(first)).status).toBe(429)
  })

  it('of an account without a session are bounded over all addresses', async () => {
    let checked = 0
    for (let attempt = 0; attempt < 40; attempt += 1)
      if ((await signIn(`wrong number ${attempt}`)).status === 401) checked += 1
    expect(checked).toBe(30)
  })

  it('are forgotten when the right one is given', async () => {
    for (let round = 0; round < 2; round += 1) {
      for (let attempt = 0; attempt < 8; attempt += 1)
        expect((await signIn('a wrong one here', elsewhere)).status).toBe(401)
      expect((await signIn(first, elsewhere)).status).toBe(200)
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
