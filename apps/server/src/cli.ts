import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'

import { DomainError } from '@duijie/domain/shared/domain-error.ts'
import { BackupError } from './durability/manifest.ts'
import { languageOf, sayIn } from './cli/command-language.ts'
import { UsageError, type Command } from './cli/command.ts'
import { LoadError } from '@duijie/database/rows/load-rows.ts'
import { ConfigError } from './config/config.ts'

/** Loaded when asked for: a command starts without what only others need. */
const commands: Record<string, () => Promise<Command>> = {
  serve: async () => (await import('./cli/commands/serve.command.ts')).serveCommand,
  migrate: async () => (await import('./cli/commands/migrate.command.ts')).migrateCommand,
  backup: async () => (await import('./cli/commands/backup.command.ts')).backupCommand,
  restore: async () => (await import('./cli/commands/restore.command.ts')).restoreCommand,
  verify: async () => (await import('./cli/commands/verify.command.ts')).verifyCommand,
  audit: async () => (await import('./cli/commands/audit.command.ts')).auditCommand,
  'migrate-data': async () => (await import('./cli/commands/migrate-data.command.ts')).migrateDataCommand,
  demo: async () => (await import('./cli/commands/demo.command.ts')).demoCommand,
  user: async () => (await import('./cli/commands/user.command.ts')).userCommand,
  import: async () => (await import('./cli/commands/import.command.ts')).importCommand,
  match: async () => (await import('./cli/commands/match.command.ts')).matchCommand,
  reindex: async () => (await import('./cli/commands/reindex.command.ts')).reindexCommand,
  search: async () => (await import('./cli/commands/search.command.ts')).searchCommand,
  features: async () => (await import('./cli/commands/features.command.ts')).featuresCommand,
  evaluate: async () => (await import('./cli/commands/evaluate.command.ts')).evaluateCommand,
}

const overview = async (): Promise<string> => {
  const all = await Promise.all(Object.values(commands).map((load) => load()))
  const lines = all.map((command) => `  ${command.usage}\n      ${command.summary}`)
  return [
    'duijie <command>',
    '',
    ...lines,
    '',
    'Every command takes --json and --help; import, match and evaluate answer in --lang zh or en, by default that of LANG.',
  ].join('\n')
}

const helpFor = (command: Command): string =>
  [
    `duijie ${command.usage}`,
    '',
    command.summary,
    ...Object.entries(command.options).map(([name, { help }]) => `  --${name.padEnd(16)} ${help}`),
  ].join('\n')

/** Whoever read our output has gone: `duijie … | head`. What is left to say interests nobody. */
class ReaderGone extends Error {
  override name = 'ReaderGone'
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const print = (line: string): void => {
  if (process.stdout.destroyed) throw new ReaderGone()
  process.stdout.write(`${line}\n`)
}

const runCommand = async (command: Command, args: string[]): Promise<void> => {
  const options: ParseArgsOptionsConfig = {
    json: { type: 'boolean' },
    help: { type: 'boolean' },
    lang: { type: 'string' },
  }
  for (const [name, { type }] of Object.entries(command.options)) options[name] = { type }
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  if (values['help']) return print(helpFor(command))
  const text = (name: string): string | undefined => {
    const value = values[name]
    return typeof value === 'string' ? value : undefined
  }
  const language = languageOf(text('lang'))
  await command.run(
    {
      words: positionals,
      option: text,
      flag: (name) => values[name] === true,
      json: values['json'] === true,
      language,
      say: sayIn(language),
    },
    print,
  )
}

const fail = (message: string, code: number): void => {
  process.stderr.write(`${message}\n`)
  process.exitCode = code
}

const explainFailure = (error: unknown, name: string): void => {
  if (error instanceof ReaderGone) return
  if (error instanceof UsageError || (error instanceof TypeError && 'code' in error))
    fail(`${error.message}\n\nTry: duijie ${name} --help`, 2)
  else if (error instanceof ConfigError) fail(`Configuration: ${error.message}`, 2)
  else if (error instanceof BackupError || error instanceof LoadError) fail(error.message, 1)
  else if (error instanceof DomainError) fail(`Refused: ${error.code}`, 1)
  else fail(error instanceof Error ? (error.stack ?? error.message) : String(error), 1)
}

const [name = 'help', ...rest] = process.argv.slice(2).filter((word, index) => !(index === 0 && word === '--'))
const load = Object.hasOwn(commands, name) ? commands[name] : undefined
if (load) {
  try {
    await runCommand(await load(), rest)
  } catch (error) {
    explainFailure(error, name)
  }
} else if (name === '--help' || name === 'help') print(await overview())
else fail(`There is no command ${name}.\n\n${await overview()}`, 2)
