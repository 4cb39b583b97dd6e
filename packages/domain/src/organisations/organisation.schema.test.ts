import { assert, constantFrom, array, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { hasStaffRole, isStaff, membershipOf, type Actor } from '../accounts/actor.ts'
import { roleReaches } from '../accounts/role.rules.ts'
import { memberRole, staffRole } from '../accounts/role.schema.ts'
import { checkCreditCode, creditCodeCheckCharacter } from './credit-code.rules.ts'
import { organisationInput } from './organisation.schema.ts'
import { isSmallOrMedium, sizeClasses } from './size-classes.ts'

const letters = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY')

describe('a unified social credit code', () => {
  const body = array(constantFrom(...letters), { minLength: 17, maxLength: 17 }).map((chosen) => chosen.join(''))
  const coded = body.map((first) => first + (creditCodeCheckCharacter(first) ?? ''))

  it('carries a check character that no other letter can stand for', () => {
    assert(
      property(coded, constantFrom(...letters), (code, last) => {
        expect(checkCreditCode(code)).toBe(true)
        expect(checkCreditCode(code.slice(0, 17) + last)).toBe(last === code[17])
      }),
    )
  })

  it('shows one mistyped letter, wherever it stands', () => {
    assert(
      property(coded, integer({ min: 0, max: 16 }), constantFrom(...letters), (code, at, letter) => {
        if (code[at] === letter) return
        expect(checkCreditCode(code.slice(0, at) + letter + code.slice(at + 1))).toBe(false)
      }),
    )
  })

  it.each(['', '9', '91350100M000100Y4', '91350100M000100Y433', '91350100I000100Y43', '91350100m000100y43'])(
    '%j is none',
    (code) => expect(checkCreditCode(code)).toBe(false),
  )

  it('of the standard’s own example holds', () => expect(checkCreditCode('91350100M000100Y43')).toBe(true))
})

describe('an organisation as people enter it', () => {
  const input = { name: '江北带钢厂', kind: 'industry' }
  const codesOf = (change: object) =>
    organisationInput.safeParse({ ...input, ...change }).error?.issues.map(({ message }) => message)

  it('takes what was left blank as left out', () => {
    const blank = { nameEn: ' ', creditCode: '', website: '', contactName: '', contactPhone: ' ', contactEmail: '' }
    expect(organisationInput.parse({ ...input, ...blank })).toEqual(input)
  })

  it('keeps a credit code in the form of the register', () => {
    expect(organisationInput.parse({ ...input, creditCode: ' 91350100m000100y43 ' }).creditCode).toBe(
      '91350100M000100Y43',
    )
  })

  it.each([
    [{ creditCode: '91350100M000100Y44' }, 'organisation.credit_code_invalid'],
    [{ website: 'javascript:alert(1)' }, 'url.malformed'],
    [{ website: 'ftp://a.example' }, 'url.malformed'],
    [{ contactEmail: 'somebody' }, 'email.malformed'],
    [{ name: ' ' }, 'text.required'],
    [{ name: '两\n行' }, 'text.single_line'],
    [{ name: 'x'.repeat(121) }, 'text.too_long'],
  ])('is refused %j: %s', (change, code) => expect(codesOf(change)).toContain(code))

  it('is never the platform itself', () => expect(codesOf({ kind: 'platform' })).toBeDefined())
})

it('small and medium enterprises are all but the large ones', () => {
  expect(sizeClasses.filter(isSmallOrMedium)).toEqual(['medium', 'small', 'micro'])
})

describe('roles', () => {
  it.each(memberRole.options.flatMap((role) => memberRole.options.map((needed) => ({ role, needed }))))(
    '$role may do what $needed may, if it stands as high',
    ({ role, needed }) => {
      // From most to least, as the schema lists them.
      const { options } = memberRole
      expect(roleReaches(role, needed)).toBe(options.indexOf(role) <= options.indexOf(needed))
    },
  )

  it('without a role nothing is reached', () => {
    for (const needed of memberRole.options) expect(roleReaches(undefined, needed)).toBe(false)
  })

  const actor = (staffRoles: Actor['staffRoles']): Actor => ({
    userId: 'usr_a',
    name: '',
    email: '',
    staffRoles,
    memberships: [{ organisationId: 'org_a', organisationKind: 'vendor', role: 'viewer' }],
  })

  it.each(staffRole.options.flatMap((held) => staffRole.options.map((asked) => ({ held, asked }))))(
    'staff who are $held are $asked: only an administrator is all of them',
    ({ held, asked }) => expect(hasStaffRole(actor([held]), asked)).toBe(held === asked || held === 'admin'),
  )

  it('nobody is staff, and a member of nothing', () => {
    expect([isStaff(null), isStaff(actor([])), isStaff(actor(['broker']))]).toEqual([false, false, true])
    expect(membershipOf(null, 'org_a')).toBeUndefined()
    expect(membershipOf(actor([]), 'org_b')).toBeUndefined()
    expect(membershipOf(actor([]), 'org_a')?.role).toBe('viewer')
  })
})
