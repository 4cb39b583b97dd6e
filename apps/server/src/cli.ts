import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'

import { DomainError } from '@duijie/domain/shared/domain-error.ts'
import { UsageError, type Command } from './cli/command.ts'
import { demoCommand } from './cli/commands/demo.command.ts'
import { evaluateCommand } from './cli/commands/evaluate.command.ts'
import { importCommand } from './cli/commands/import.command.ts'
import { matchCommand } from './cli/commands/match.command.ts'
import { migrateCommand } from './cli/commands/migrate.command.ts'
import { reindexCommand } from './cli/commands/reindex.command.ts'
import { serveCommand } from './cli/commands/serve.command.ts'
import { userCommand } from './cli/commands/user.command.ts'
import { ConfigError } from './config/config.ts'

const commands: readonly Command[] = [serveCommand, migrateCommand, demoCommand, userCommand, importCommand, matchCommand, reindexCommand, evaluateCommand]

const overview = (): string =>
  ['duijie <command>', '', ...commands.map((command) => `  ${command.usage}\n      ${command.summary}`), '', 'Every command takes --json and --help.'].join('\n')

const helpFor = (command: Command): string =>
  [
    `duijie ${command.usage}`,
    '',
    command.summary,
    ...Object.entries(command.options).map(([name, { help }]) => `  --${name.padEnd(16)} ${help}`),
  ].join('\n')

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const runCommand = async (command: Command, args: string[]): Promise<void> => {
  const options: ParseArgsOptionsConfig = { json: { type: 'boolean' }, help: { type: 'boolean' } }
  for (const [name, { type }] of Object.entries(command.options)) options[name] = { type }
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  if (values['help']) return print(helpFor(command))
  const text = (name: string): string | undefined => {
    const value = values[name]
    return typeof value === 'string' ? value : undefined
  }
  await command.run({ words: positionals, option: text, flag: (name) => values[name] === true, json: values['json'] === true }, print)
}

const fail = (message: string, code: number): void => {
  process.stderr.write(`${message}\n`)
  process.exitCode = code
}

const [name, ...rest] = process.argv.slice(2)
const command = commands.find((candidate) => candidate.name === name)
if (!command) {
  if (name === undefined || name === '--help' || name === 'help') print(overview())
  else fail(`There is no command ${name}.\n\n${overview()}`, 2)
} else {
  try {
    await runCommand(command, rest)
  } catch (error) {
    if (error instanceof UsageError || (error instanceof TypeError && 'code' in error)) fail(`${error.message}\n\nduijie ${command.usage}`, 2)
    else if (error instanceof ConfigError) fail(`Configuration: ${error.message}`, 2)
    else if (error instanceof DomainError) fail(`Refused: ${error.code}`, 1)
    else fail(error instanceof Error ? (error.stack ?? error.message) : String(error), 1)
  }
}
