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
  HOST: optional(z.string().regex(/^[0-9A-Za-z.:_-]+$/, 'must be an address or a name of this machine')),
  DATA_DIR: optional(z.string()),
  PUBLIC_URL: optional(z.url({ protocol: /^https?$/, message: 'must be an http or https address' })),
  AUTH_SECRET: optional(z.string().min(32, 'must have at least 32 characters')),
  DATABASE_URL: optional(z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')),
  DATABASE_OWNER_URL: optional(z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')),
  MEILI_URL: optional(z.url({ protocol: /^https?$/, message: 'must be an http or https address' })),
  MEILI_KEY: optional(z.string()),
  EMBEDDINGS_URL: optional(z.url({ protocol: /^https?$/, message: 'must be an http or https address' })),
  EMBEDDINGS_MODEL: optional(z.string()),
  EMBEDDINGS_DIMENSIONS: optional(
    z.coerce
      .number('must be a whole number, 1 to 8192')
      .int('must be a whole number')
      .min(1, 'must be 1 or above')
      .max(8192, 'must be 8192 or below'),
  ),
  EMBEDDINGS_KEY: optional(z.string()),
  EMBEDDINGS_FULL_TEXTS: optional(z.enum(['0', '1'], 'must be 0 or 1')),
  SMTP_URL: optional(z.string().regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')),
  TRUSTED_PROXIES: optional(
    z
      .string()
      .refine(
        (text) => addressesIn(text).every((address) => isIP(address) !== 0),
        'must be IP addresses, separated by commas',
      ),
  ),
  METRICS_TOKEN: optional(z.string().min(16, 'must have at least 16 characters')),
  DUIJIE_DEMO: optional(z.enum(['0', '1'], 'must be 0 or 1')),
  LOG_LEVEL: optional(
    z.enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent'),
  ),
})

export type EmbeddingsConfig = {
  url: string
  model: string
  dimensions: number | undefined
  key: string | undefined
  /** Whether texts that strangers may not read are sent as well, for the staff's engine. */
  sendFullTexts: boolean
}

export type Config = {
  port: number
  /** The address of this machine that is listened on. */
  host: string
  dataDirectory: string
  publicUrl: string
  authSecret: string
  databaseUrl: string | undefined
  /** Of the role that owns the tables, where another one serves. */
  databaseOwnerUrl: string | undefined
  meili: { url: string; key: string | undefined } | undefined
  embeddings: EmbeddingsConfig | undefined
  smtpUrl: string | undefined
  /** Addresses of proxies whose word about the caller's address is taken. */
  trustedProxies: readonly string[]
  /** Who bears it may read `/metrics`; without one only this machine itself may. */
  metricsToken: string | undefined
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

/** Off without an address; an address without a model, or anything else without an address, is a mistake. */
const embeddingsOf = (values: z.infer<typeof environment>): EmbeddingsConfig | undefined => {
  const { EMBEDDINGS_URL: url, EMBEDDINGS_MODEL: model, EMBEDDINGS_KEY: key } = values
  if (!url) {
    const names = ['EMBEDDINGS_MODEL', 'EMBEDDINGS_DIMENSIONS', 'EMBEDDINGS_KEY', 'EMBEDDINGS_FULL_TEXTS'] as const
    const stray = names.find((name) => values[name] !== undefined)
    if (stray) throw new ConfigError(`${stray} is set but EMBEDDINGS_URL is not`)
    return undefined
  }
  if (!model) throw new ConfigError('EMBEDDINGS_URL is set but EMBEDDINGS_MODEL is not')
  const dimensions = values.EMBEDDINGS_DIMENSIONS
  return { url, model, dimensions, key, sendFullTexts: values.EMBEDDINGS_FULL_TEXTS === '1' }
}

const parse = (env: Record<string, string | undefined>): z.infer<typeof environment> => {
  const parsed = environment.safeParse(env)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
  throw new ConfigError(problems.join('; '))
}

const dataDirectoryOf = ({ DATA_DIR }: z.infer<typeof environment>): string => resolve(DATA_DIR ?? defaultDataDirectory)

/** Where the data are, for commands that open them without running the platform. Makes nothing. */
export const readStorePlaces = (
  env: Record<string, string | undefined>,
): Pick<Config, 'dataDirectory' | 'databaseUrl'> => {
  const values = parse(env)
  return { dataDirectory: dataDirectoryOf(values), databaseUrl: values.DATABASE_URL }
}

/**
 * Reads the environment, once, here and nowhere else. Throws a ConfigError that names the variable.
 * `DATA_DIR` is created if it is missing.
 */
export const readConfig = (env: Record<string, string | undefined>): Config => {
  const values = parse(env)
  if (values.DATABASE_OWNER_URL && !values.DATABASE_URL)
    throw new ConfigError('DATABASE_OWNER_URL is set but DATABASE_URL is not')
  if (values.MEILI_KEY && !values.MEILI_URL) throw new ConfigError('MEILI_KEY is set but MEILI_URL is not')
  const dataDirectory = dataDirectoryOf(values)
  try {
    mkdirSync(dataDirectory, { recursive: true, mode: 0o700 })
  } catch (cause) {
    throw new ConfigError(`DATA_DIR ${dataDirectory} cannot be created`, { cause })
  }
  const port = values.PORT ?? 3000
  const demo = values.DUIJIE_DEMO !== '0'
  return {
    port,
    // The demo world's administrator has a public password, so it is served to this machine alone unless told.
    host: values.HOST ?? (demo ? '127.0.0.1' : '0.0.0.0'),
    dataDirectory,
    publicUrl: (values.PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/+$/, ''),
    authSecret: values.AUTH_SECRET ?? ownSecret(dataDirectory),
    databaseUrl: values.DATABASE_URL,
    databaseOwnerUrl: values.DATABASE_OWNER_URL,
    meili: values.MEILI_URL ? { url: values.MEILI_URL, key: values.MEILI_KEY } : undefined,
    embeddings: embeddingsOf(values),
    smtpUrl: values.SMTP_URL,
    trustedProxies: addressesIn(values.TRUSTED_PROXIES ?? ''),
    metricsToken: values.METRICS_TOKEN,
    demo,
    logLevel: values.LOG_LEVEL ?? 'info',
  }
}
