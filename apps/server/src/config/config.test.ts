import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { ConfigError, readConfig } from './config.ts'

let directory: string

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'duijie-config-'))
})

afterEach(() => rmSync(directory, { recursive: true }))

const read = (env: Record<string, string>) => readConfig({ DATA_DIR: directory, ...env })

describe('the environment', () => {
  it('has defaults for everything', () => {
    expect(read({})).toMatchObject({
      port: 3000,
      publicUrl: 'http://localhost:3000',
      demo: true,
      databaseUrl: undefined,
      databaseOwnerUrl: undefined,
      meili: undefined,
      embeddings: undefined,
      smtpUrl: undefined,
    })
  })

  it.each([
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['PUBLIC_URL', 'ftp://somewhere'],
    ['AUTH_SECRET', 'short'],
    ['DATABASE_URL', 'mysql://x'],
    ['DATABASE_OWNER_URL', 'postgres://owner@host/duijie'],
    ['MEILI_URL', 'not a url'],
    ['EMBEDDINGS_URL', 'file:///vectors'],
    ['EMBEDDINGS_DIMENSIONS', '0'],
    ['EMBEDDINGS_MODEL', 'stray'],
    ['EMBEDDINGS_FULL_TEXTS', '1'],
    ['SMTP_URL', 'http://mail'],
    ['TRUSTED_PROXIES', '10.0.0.1, proxy.local'],
    ['DUIJIE_DEMO', 'yes'],
    ['LOG_LEVEL', 'loud'],
  ])('names %s when it is %j', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(ConfigError)
    expect(() => read({ [name]: value })).toThrow(name)
  })

  it('treats an empty variable as one that is not set', () => {
    expect(read({ PORT: '', DATABASE_URL: '', PUBLIC_URL: '' })).toMatchObject({ port: 3000, databaseUrl: undefined })
  })

  it('makes a secret once, keeps it, and lets nobody else read it', () => {
    const first = read({}).authSecret
    expect(read({}).authSecret).toBe(first)
    expect(readFileSync(join(directory, 'auth-secret'), 'utf8')).toBe(first)
    expect(statSync(join(directory, 'auth-secret')).mode & 0o077).toBe(0)
  })
})
