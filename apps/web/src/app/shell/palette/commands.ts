import type { NavigateOptions } from '@tanstack/react-router'

/** One line of the palette: what it says, and where it leads. */
export type Command = {
  id: string
  group: 'find' | 'go' | 'act'
  text: string
  leads: NavigateOptions
}

/** Commands whose words contain every word that was typed; all of them for nothing typed. */
export const filterCommands = (commands: readonly Command[], typed: string): Command[] => {
  const words = typed.trim().toLocaleLowerCase().split(/\s+/)
  return commands.filter(({ text }) => words.every((word) => text.toLocaleLowerCase().includes(word)))
}

/** The next position in a list of `count` after a key; arrows go round. */
export const moveSelection = (key: string, at: number, count: number): number | undefined => {
  if (count === 0) return undefined
  if (key === 'ArrowDown') return (at + 1) % count
  if (key === 'ArrowUp') return (at - 1 + count) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : undefined
}
