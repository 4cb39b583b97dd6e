import { describe, expect, it } from 'vitest'

import type { Actor } from '@duijie/domain/accounts/actor.ts'

import { sessionMark } from './session-mark.ts'

const actor: Actor = {
  userId: 'usr_1',
  name: '林工',
  email: 'lin@example.com',
  staffRoles: ['broker', 'reviewer'],
  memberships: [
    { organisationId: 'org_a', organisationKind: 'vendor', role: 'owner' },
    { organisationId: 'org_b', organisationKind: 'vendor', role: 'viewer' },
  ],
}

describe('the mark of a session', () => {
  it('differs for everybody who may do something else', () => {
    const [first, second] = actor.memberships
    if (!first || !second) throw new Error('two memberships')
    const others: (Actor | null)[] = [
      null,
      { ...actor, userId: 'usr_2' },
      { ...actor, staffRoles: ['broker'] },
      { ...actor, memberships: [first] },
      { ...actor, memberships: [first, { ...second, role: 'editor' }] },
    ]
    const marks = [actor, ...others].map(sessionMark)
    expect(new Set(marks).size).toBe(marks.length)
  })

  it('stays the same where only the order or a name differs', () => {
    const same: Actor = {
      ...actor,
      name: '林晓彤',
      staffRoles: actor.staffRoles.toReversed(),
      memberships: actor.memberships.toReversed(),
    }
    expect(sessionMark(same)).toBe(sessionMark(actor))
  })
})
