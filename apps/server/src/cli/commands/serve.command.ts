import type { Command } from '../command.ts'

export const serveCommand: Command = {
  name: 'serve',
  usage: 'serve',
  summary: 'Run the platform until it is told to stop.',
  options: {},
  run: async () => {
    await import('../../main.ts')
  },
}
