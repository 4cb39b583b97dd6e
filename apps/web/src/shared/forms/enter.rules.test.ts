import { describe, expect, it } from 'vitest'

import { enterAct } from './enter.rules.ts'

describe('Enter', () => {
  it('submits a form from its last text field and from no other place', () => {
    expect(enterAct({ kind: 'text', isLast: true })).toBe('submit')
    const elsewhere = [
      enterAct({ kind: 'text', isLast: false }),
      enterAct({ kind: 'native-list' }),
      enterAct({ kind: 'toggle' }),
      ...[true, false].flatMap((isOpen) =>
        [true, false].flatMap((typed) => [0, 3].map((offered) => enterAct({ kind: 'list', isOpen, typed, offered }))),
      ),
    ]
    expect(elsewhere).not.toContain('submit')
    expect(elsewhere).not.toContain('leave')
  })

  it('chooses the first of what is offered for a typed text', () => {
    expect(enterAct({ kind: 'list', isOpen: true, typed: true, offered: 3 })).toBe('choose-first')
  })

  it('chooses nothing that was not asked for', () => {
    expect(enterAct({ kind: 'list', isOpen: true, typed: false, offered: 3 })).toBe('stay')
    expect(enterAct({ kind: 'list', isOpen: true, typed: true, offered: 0 })).toBe('stay')
    expect(enterAct({ kind: 'list', isOpen: false, typed: false, offered: 0 })).toBe('open')
  })

  it('is left to buttons, links and text of several lines', () => {
    expect(enterAct({ kind: 'own' })).toBe('leave')
  })
})
