import { describe, expect, it } from 'vitest'

import { type Holder, nextHolder, sessionChange } from './session-change.ts'

const anonymous = { user: null, mark: 'anonymous' }
const lin = { user: { id: 'usr_lin' }, mark: 'lin-owner' }
const demotedLin = { ...lin, mark: 'lin-viewer' }
const zhao = { user: { id: 'usr_zhao' }, mark: 'zhao' }

const after = (...sessions: (typeof lin | typeof anonymous)[]): Holder | undefined =>
  sessions.reduce<Holder | undefined>((holder, session) => nextHolder(holder, session), undefined)

describe('a session that changes', () => {
  it('is nothing new while its mark is the same', () => {
    expect(sessionChange(undefined, lin)).toBe('none')
    expect(sessionChange(after(lin), lin)).toBe('none')
  })

  it('lets go of everything when somebody else comes, also after one who was gone', () => {
    expect(sessionChange(after(anonymous), lin)).toBe('other')
    expect(sessionChange(after(lin), zhao)).toBe('other')
    expect(sessionChange(after(lin, anonymous), zhao)).toBe('other')
  })

  it('keeps the page of a person whose session ended, and gives it back to them alone', () => {
    expect(sessionChange(after(lin), anonymous)).toBe('ended')
    expect(sessionChange(after(lin, anonymous), lin)).toBe('rights')
  })

  it('notices that the same person may do something else', () => {
    expect(sessionChange(after(lin), demotedLin)).toBe('rights')
  })
})
