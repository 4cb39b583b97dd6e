import { describe, expect, it } from 'vitest'

import { initialsOf, turnWord } from './pairing-words.ts'
import { pathStages } from '@duijie/domain/pairings/pairing-stages.ts'

describe('pathStages', () => {
  it('runs from screening to deployed, without the two ends that are no step', () => {
    expect(pathStages).toEqual([
      'screening',
      'invited',
      'connected',
      'nda',
      'pilot',
      'evaluation',
      'contract',
      'deployed',
    ])
  })
})

describe('turnWord', () => {
  it('says "you" to a side that has to act, also when both have to', () => {
    expect(turnWord({ turn: 'scenario', mySide: 'scenario' })).toBe('you')
    expect(turnWord({ turn: 'both', mySide: 'capability' })).toBe('you')
    expect(turnWord({ turn: 'scenario', mySide: 'capability' })).toBe('scenario')
    expect(turnWord({ turn: 'broker', mySide: undefined })).toBe('broker')
  })
})

describe('initialsOf', () => {
  it('takes the given name of a Chinese name and the initials of another', () => {
    expect(initialsOf('欧阳明月')).toBe('明月')
    expect(initialsOf('林工')).toBe('林工')
    expect(initialsOf('Ada  Byron Lovelace')).toBe('AL')
    expect(initialsOf('plato')).toBe('P')
    expect(initialsOf('')).toBe('')
  })
})
