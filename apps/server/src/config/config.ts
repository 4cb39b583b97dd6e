import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { join, resolve } from 'node:path'

import { z } from 'zod'

/** A variable that cannot be used; the message names it and says what would do. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

const blankIsAbsent = (value: unknown): unknown => (value === '' ? undefined : value)
const optional = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(blankIsAbsent, schema.optional())

const addressesIn = (text: string): string[] =>
  text
    .split(',')
    .map((address) => address.trim())
    .filter(Boolean)

const environment = z.object({
  PORT: optional(
    z.coerce
      .number('must be a port number, 0 to 65535')
      .int('must be a whole number')
      .min(0, 'must be 0 or above')
      .max(65535, 'must be 65535 or below'),
  ),
  DATA_DIR: optional(z.string()),
  PUBLIC_URL: optional(z.url({ protocol: /^https?$/, message: 'must be an http or https address' })),
  AUTH_SECRET: optional(z.string().min(32, 'must have at least 32 characters')),
  DATABASE_URL: optional(z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')),
  MEILI_URL: optional(z.url({ protocol: /^https?$/, message: 'must be an http or https address' })),
  MEILI_KEY: optional(z.string()),
  SMTP_URL: optional(z.string().regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')),
  TRUSTED_PROXIES: optional(
    z
      .string()
      .refine(
        (text) => addressesIn(text).every((address) => isIP(address) !== 0),
        'must be IP addresses, separated by commas',
      ),
  ),
  DUIJIE_DEMO: optional(z.enum(['0', '1'], 'must be 0 or 1')),
  LOG_LEVEL: optional(
    z.enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent'),
  ),
})

export type Config = {
  port: number
  dataDirectory: string
  publicUrl: string
  authSecret: string
  databaseUrl: string | undefined
  meili: { url: string; key: string | undefined } | undefined
  smtpUrl: string | undefined
  /** Addresses of proxies whose word about the caller's address is taken. */
  trustedProxies: readonly string[]
  demo: boolean
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
}

const defaultDataDirectory = resolve(import.meta.dirname, '../../../../data')

/** The secret of this installation: made once, kept beside the data, readable by its owner alone. */
const ownSecret = (dataDirectory: string): string => {
  const path = join(dataDirectory, 'auth-secret')
  if (existsSync(path)) return readFileSync(path, 'utf8').trim()
  const secret = randomBytes(48).toString('base64url')
  writeFileSync(path, secret, { mode: 0o600, flag: 'wx' })
  chmodSync(path, 0o600)
  return secret
}

/**
 * Reads the environment, once, here and nowhere else. Throws a ConfigError that names the variable.
 * `DATA_DIR` is created if it is missing.
 */
export const readConfig = (env: Record<string, string | undefined>): Config => {
  const parsed = environment.safeParse(env)
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
    throw new ConfigError(problems.join('; '))
  }
  const values = parsed.data
  if (values.MEILI_KEY && !values.MEILI_URL) throw new ConfigError('MEILI_KEY is set but MEILI_URL is not')
  const dataDirectory = resolve(values.DATA_DIR ?? defaultDataDirectory)
  try {
    mkdirSync(dataDirectory, { recursive: true })
  } catch (cause) {
    throw new ConfigError(`DATA_DIR ${dataDirectory} cannot be created`, { cause })
  }
  const port = values.PORT ?? 3000
  return {
    port,
    dataDirectory,
    publicUrl: (values.PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/+$/, ''),
    authSecret: values.AUTH_SECRET ?? ownSecret(dataDirectory),
    databaseUrl: values.DATABASE_URL,
    meili: values.MEILI_URL ? { url: values.MEILI_URL, key: values.MEILI_KEY } : undefined,
    smtpUrl: values.SMTP_URL,
    trustedProxies: addressesIn(values.TRUSTED_PROXIES ?? ''),
    demo: values.DUIJIE_DEMO !== '0',
    logLevel: values.LOG_LEVEL ?? 'info',
  }
}
