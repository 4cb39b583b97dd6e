import { describe, expect, it } from 'vitest'

import { type Command, filterCommands, moveSelection } from './commands.ts'

const command = (text: string): Command => ({ id: text, group: 'go', text, leads: { to: '/' } })

describe('filterCommands', () => {
  it('keeps what contains every typed word, in any case', () => {
    const commands = [command('Our listings'), command('Publish a scenario'), command('我们的资源')]
    expect(filterCommands(commands, 'SCEN pub').map(({ text }) => text)).toEqual(['Publish a scenario'])
    expect(filterCommands(commands, '资源')).toHaveLength(1)
    expect(filterCommands(commands, '  ')).toHaveLength(3)
  })
})

describe('moveSelection', () => {
  it('goes round at both ends', () => {
    expect(moveSelection('ArrowDown', 2, 3)).toBe(0)
    expect(moveSelection('ArrowUp', 0, 3)).toBe(2)
  })

  it('leaves other keys and empty lists alone', () => {
    expect(moveSelection('a', 0, 3)).toBeUndefined()
    expect(moveSelection('ArrowDown', 0, 0)).toBeUndefined()
  })
})
