import { describe, expect, it } from 'vitest'

import type { SessionView } from '@duijie/domain/accounts/session.schema.ts'

import { actingFor } from './session.ts'

const organisation = (id: string): SessionView['organisations'][number] => ({
  id,
  name: id,
  kind: 'vendor',
  role: 'owner',
  verification: 'verified',
})

const session = (change: Partial<SessionView>): SessionView => ({
  user: { id: 'usr_1', name: '林工', email: 'lin@example.com', isProved: true },
  mark: 'usr_1',
  staffRoles: [],
  organisations: [],
  invitations: 0,
  needsSetup: false,
  canMail: false,
  ...change,
})

describe('actingFor', () => {
  it('keeps the chosen organisation while the person belongs to it', () => {
    const two = session({ organisations: [organisation('org_a'), organisation('org_b')] })
    expect(actingFor(two, 'org_b')).toMatchObject({ as: 'organisation', organisation: { id: 'org_b' } })
    expect(actingFor(two, 'org_gone')).toMatchObject({ organisation: { id: 'org_a' } })
  })

  it('never lets a kept choice make somebody staff', () => {
    expect(actingFor(session({ organisations: [organisation('org_a')] }), 'staff').as).toBe('organisation')
    expect(actingFor(session({}), 'staff').as).toBe('person')
    expect(actingFor(session({ user: null }), 'staff').as).toBe('anonymous')
  })

  it('puts staff at the platform desk until they choose an organisation', () => {
    const broker = session({ staffRoles: ['broker'], organisations: [organisation('org_a')] })
    expect(actingFor(broker, undefined).as).toBe('staff')
    expect(actingFor(broker, 'org_a').as).toBe('organisation')
  })
})
