import type { Locale } from '@duijie/domain/shared/bilingual.schema.ts'
import type { Say } from './command-language.ts'

/** How a command is called: its words after the name, its options, and whether it prints for machines. */
export type Call = {
  words: readonly string[]
  option: (name: string) => string | undefined
  flag: (name: string) => boolean
  json: boolean
  /** In the language of whoever reads. */
  say: Say
  language: Locale
}

/** One command of `duijie`. `run` returns what `--json` prints; `toText` says the same for people. */
export type Command = {
  name: string
  usage: string
  summary: string
  options: Record<string, { type: 'string' | 'boolean'; help: string }>
  run: (call: Call, print: (line: string) => void) => Promise<void>
}

/** Wrong words or options; the message and the command's usage are printed, exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}

export const required = (value: string | undefined, what: string): string => {
  if (value === undefined || value === '') throw new UsageError(`${what} is missing`)
  return value
}

export const wholeNumber = (text: string | undefined, fallback: number, what: string): number => {
  if (text === undefined) return fallback
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1) throw new UsageError(`${what} must be a whole number above 0`)
  return value
}
