import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createContext } from '../../../kernel/trpc/context.ts'
import { createCallerFactory } from '../../../kernel/trpc/procedures.ts'
import { appRouter } from '../../../app-router.ts'
import { createAuthClient } from '../../../testing/auth-client.ts'
import { createTestPlatform, type TestPlatform } from '../../../testing/test-platform.ts'
import { createUser } from '../accounts/accounts.service.ts'
import { findActor } from './actors.service.ts'

const email = 'li@example.test'
const password = 'the first password'

let platform: TestPlatform
let auth: ReturnType<typeof createAuthClient>
let userId: string

beforeEach(async () => {
  platform = await createTestPlatform()
  auth = createAuthClient(platform)
  userId = await createUser(platform.deps, { email, name: '李工', password })
})

afterEach(() => platform.close())

const cookieOf = async (from?: string): Promise<string> => (await auth.signIn(email, password, from)).cookie

/** Calls with this cookie as the server does. */
const callerOf = (cookie: string) =>
  createCallerFactory(appRouter)(
    createContext(platform.deps, { headers: new Headers({ cookie }), requestId: 'test' }, findActor),
  )

const actionsOnRecord = async (): Promise<string[]> => {
  const rows = await platform.deps.database.db
    .selectFrom('audit')
    .select('action')
    .where('object_id', '=', userId)
    .orderBy('sequence')
    .execute()
  return rows.map(({ action }) => action)
}

describe('a session', () => {
  it('is kept as a hash: nothing in the database opens one', async () => {
    const cookie = await cookieOf()
    const token = decodeURIComponent(cookie.split('=')[1] ?? '').split('.')[0] ?? ''
    expect(token).toHaveLength(32)
    const rows = await platform.deps.database.db.selectFrom('session').selectAll().execute()
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(token)
    const name = cookie.split('=')[0] ?? ''
    expect(await auth.isSignedIn(`${name}=${rows[0]?.token}`)).toBe(false)
    expect(await auth.isSignedIn(cookie)).toBe(true)
  })

  it('ends on all other devices when the password is changed, and goes on where it was changed', async () => {
    const [mine, other] = [await cookieOf(), await cookieOf()]
    const changed = await auth.post(
      'change-password',
      { currentPassword: password, newPassword: 'the second password', revokeOtherSessions: false },
      { cookie: mine },
    )
    expect(changed.status).toBe(200)
    expect(await auth.isSignedIn(other)).toBe(false)
    expect(await auth.isSignedIn(mine)).toBe(false)
    expect(await auth.isSignedIn(changed.cookie)).toBe(true)
  })

  it('does not serve to guess the current password', async () => {
    const cookie = await cookieOf()
    const statuses: number[] = []
    for (let attempt = 0; attempt < 12; attempt += 1) {
      const guess = { currentPassword: `wrong number ${attempt}`, newPassword: 'a password of mine' }
      statuses.push((await auth.post('change-password', guess, { cookie })).status)
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 400), 429, 429])
  })
})

describe('the list of devices', () => {
  it('names every live session of the person, and which of them asks', async () => {
    const [mine] = [await cookieOf('192.0.2.1'), await cookieOf('192.0.2.2')]
    const devices = await callerOf(mine).session.devices()
    expect(devices.map(({ address }) => address).toSorted()).toEqual(['192.0.2.1', '192.0.2.2'])
    expect(devices.filter(({ isCurrent }) => isCurrent).map(({ address }) => address)).toEqual(['192.0.2.1'])
    expect(JSON.stringify(devices)).not.toContain('token')
  })

  it('ends one, or all others, at their next request', async () => {
    const [mine, second, third] = [await cookieOf(), await cookieOf('192.0.2.2'), await cookieOf()]
    const target = (await callerOf(mine).session.devices()).find(({ address }) => address === '192.0.2.2')
    await callerOf(mine).session.endDevice({ id: target?.id ?? '' })
    expect([await auth.isSignedIn(second), await auth.isSignedIn(third)]).toEqual([false, true])
    expect(await callerOf(mine).session.endOtherDevices()).toEqual({ ended: 1 })
    expect([await auth.isSignedIn(third), await auth.isSignedIn(mine)]).toEqual([false, true])
  })

  it('ends nobody else’s session: theirs is not told from one that does not exist', async () => {
    await createUser(platform.deps, { email: 'wu@example.test', name: '吴工', password })
    const theirs = (await auth.signIn('wu@example.test', password)).cookie
    const [device] = await callerOf(theirs).session.devices()
    const mine = await cookieOf()
    for (const id of [device?.id ?? '', 'ses_missing'])
      await expect(callerOf(mine).session.endDevice({ id })).rejects.toMatchObject({
        cause: { code: 'session.not_found' },
      })
    expect(await auth.isSignedIn(theirs)).toBe(true)
  })
})

it('sign-ins, refused ones, changed passwords, ended sessions and sign-outs are on record', async () => {
  const mine = await cookieOf()
  await auth.signIn(email, 'a wrong password')
  await cookieOf()
  await callerOf(mine).session.endOtherDevices()
  const change = { currentPassword: password, newPassword: 'the second password' }
  const changed = await auth.post('change-password', change, { cookie: mine })
  await auth.post('sign-out', {}, { cookie: changed.cookie })
  expect(await actionsOnRecord()).toEqual([
    'session.started',
    'session.refused',
    'session.started',
    'session.ended',
    'user.password_changed',
    'session.signed_out',
  ])
  await auth.signIn('nobody@example.test', password)
  expect(await actionsOnRecord()).toHaveLength(6)
})
