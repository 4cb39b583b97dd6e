import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createAuthClient } from '../../../testing/auth-client.ts'
import { createTestPlatform, type TestPlatform } from '../../../testing/test-platform.ts'
import { createUser } from './accounts.service.ts'

const taken = 'li@example.test'
const free = 'qi@example.test'
const password = 'a password of theirs'

let platform: TestPlatform
let auth: ReturnType<typeof createAuthClient>

beforeEach(async () => {
  platform = await createTestPlatform()
  auth = createAuthClient(platform)
  await createUser(platform.deps, { email: taken, name: '李工', password: 'the first password' })
})

afterEach(() => platform.close())

const signUp = (email: string, over: object = {}, agent?: string) =>
  auth.post('sign-up/email', { email, name: '某人', password, ...over }, agent === undefined ? {} : { agent })

/** An answer without what differs between any two people. */
const shapeOf = (text: string, email: string): string =>
  text
    .replaceAll(email, 'EMAIL')
    .replaceAll(/usr_\w+/g, 'ID')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')

describe('a sign-up', () => {
  it('answers alike for a free address and a taken one, and signs nobody in', async () => {
    const [known, unknown] = [await signUp(taken), await signUp(free)]
    expect([known.status, known.cookie]).toEqual([unknown.status, unknown.cookie])
    expect(unknown.cookie).toBe('')
    expect(shapeOf(known.text, taken)).toBe(shapeOf(unknown.text, free))
  })

  it('tells by mail alone which of the two it was', async () => {
    await signUp(taken)
    await signUp(free)
    expect(platform.mails.map(({ to, subject }) => [to, /已经有/.test(subject)])).toEqual([
      [taken, true],
      [free, false],
    ])
  })

  it('is not found out by signing in with its password before the address is proved', async () => {
    await signUp(taken)
    await signUp(free)
    const [known, unknown] = [await auth.signIn(taken, password), await auth.signIn(free, password)]
    expect([known.status, known.text, known.cookie]).toEqual([unknown.status, unknown.text, unknown.cookie])
    const link = /http:\S+verify-email\S+/.exec(platform.mails.at(-1)?.text ?? '')?.[0] ?? ''
    await auth.open(link)
    expect((await auth.signIn(free, password)).status).toBe(200)
  })

  it('takes the same time within what a password costs', async () => {
    const times: Record<string, number[]> = { [taken]: [], [free]: [] }
    for (let round = 0; round < 6; round += 1)
      for (const email of [taken, free]) {
        const started = performance.now()
        await signUp(email)
        times[email]?.push(performance.now() - started)
      }
    // The first sign-up makes the account; from then on both are taken. It is compared with the fastest of the others.
    const fastest = Math.min(...(times[taken] ?? []))
    expect(times[free]?.[0]).toBeGreaterThan(fastest * 0.5)
    expect(fastest).toBeGreaterThan(5)
  })
})

describe('what an account may hold', () => {
  const countUsers = async () => (await platform.deps.database.db.selectFrom('user').select('id').execute()).length

  it.each<[string, object]>([
    ['a name of a megabyte', { name: '名'.repeat(300_000) }],
    ['a name of 61 characters', { name: 'n'.repeat(61) }],
    ['a NUL', { name: 'a\u0000b' }],
    ['a lone surrogate', { name: 'a\ud800b' }],
    ['a line break', { name: 'a\nb' }],
    ['a picture', { image: 'javascript:alert(1)' }],
    ['a role', { role: 'admin' }],
    ['a proof', { emailVerified: true }],
    ['a password of a megabyte', { password: 'p'.repeat(1_000_000) }],
    ['an address of a megabyte', { email: `${'e'.repeat(1_000_000)}@example.test` }],
  ])('is checked: %s is refused', async (_what, over) => {
    const before = await countUsers()
    const answer = await signUp(free, over)
    expect(answer.status).toBe(400)
    expect(await countUsers()).toBe(before)
  })

  it('is written in one form of Unicode', async () => {
    await signUp(free, { name: 'Jose\u0301' })
    const row = await platform.deps.database.db
      .selectFrom('user')
      .select('name')
      .where('email', '=', free)
      .executeTakeFirstOrThrow()
    expect(row.name).toBe('Jos\u00e9')
  })

  it.each(['a\u0000b', '\ud800', '%00', 't'.repeat(5000), '', "' OR 1=1"])(
    'a reset token that none of ours looks like is refused and not an error of the server',
    async (token) => {
      const answer = await auth.post('reset-password', { token, newPassword: password })
      expect([answer.status, answer.body]).toEqual([400, expect.objectContaining({ code: expect.any(String) })])
    },
  )

  it('routes of the account library that no page of ours uses are not there', async () => {
    for (const path of [
      'update-user',
      'sign-in/social',
      'list-sessions',
      'revoke-session',
      'link-social',
      'update-session',
    ])
      expect((await auth.post(path, {})).status).toBe(404)
    for (const path of ['list-accounts', 'list-sessions', 'reset-password/%00?callbackURL=/', 'error', 'ok'])
      expect((await auth.open(`http://localhost:3000/api/auth/${path}`)).status).toBe(404)
  })

  it('a browser’s name of itself is cut to what can be kept', async () => {
    const signedIn = await auth.post(
      'sign-in/email',
      { email: taken, password: 'the first password' },
      { agent: `Browser\t${'x'.repeat(8000)}` },
    )
    expect(signedIn.status).toBe(200)
    const row = await platform.deps.database.db.selectFrom('session').select('userAgent').executeTakeFirstOrThrow()
    expect(row.userAgent).toMatch(/^Browser x+$/)
    expect(row.userAgent?.length).toBe(300)
  })
})
