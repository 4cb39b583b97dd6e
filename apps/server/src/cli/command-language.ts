import type { Locale } from '@duijie/domain/shared/bilingual.schema.ts'
import { UsageError } from './command.ts'

/** The language that a shell says its user reads, by the variables that POSIX names, the strongest first. */
export const shellLanguage = (env: Readonly<Record<string, string | undefined>>): Locale => {
  const stated = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '')
  return /^zh\b|^zh_/i.test(stated ?? '') ? 'zh' : 'en'
}

/** What `--lang` states, or else the shell. */
export const languageOf = (stated: string | undefined): Locale => {
  if (stated === undefined) return shellLanguage(process.env)
  if (stated !== 'zh' && stated !== 'en') throw new UsageError('--lang takes zh or en')
  return stated
}

/** What is said in one of two languages. */
export type Say = (zh: string, en: string) => string

export const sayIn =
  (language: Locale): Say =>
  (zh, en) =>
    language === 'zh' ? zh : en
