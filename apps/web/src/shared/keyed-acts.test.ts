import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import type { AppRouter } from '@duijie/api/app-router.ts'

import { keyedActs, keyHeaders, retryLostAnswers } from './keyed-acts.ts'

/** What became of the keys of each request that reached the network. */
let keys: (string | null)[]
let answers: (() => Response)[]

const answered = () => Response.json({ result: { data: { id: 'org_1' } } })
const refused = () =>
  Response.json(
    { error: { message: 'x', code: -32_009, data: { code: 'CONFLICT', domainCode: 'x.y' } } },
    { status: 409 },
  )
const lost = () => {
  throw new TypeError('connection reset')
}

const client = createTRPCClient<AppRouter>({
  links: [
    keyedActs,
    retryLostAnswers,
    httpLink({
      url: 'http://duijie.test/trpc',
      headers: ({ op }) => keyHeaders(op),
      fetch: async (_address, options) => {
        keys.push(new Headers(options?.headers as HeadersInit).get('idempotency-key'))
        return (answers.shift() ?? answered)()
      },
    }),
  ],
})

const found = () => client.organisations.create.mutate({ name: '厂', kind: 'industry' })

beforeEach(() => {
  keys = []
  vi.stubGlobal('navigator', { onLine: true })
})
afterEach(() => vi.unstubAllGlobals())

test('each act has a key of its own, also where the input is the same', async () => {
  answers = []
  await found()
  await found()
  expect(keys).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), expect.stringMatching(/^[0-9a-f]{32}$/)])
  expect(new Set(keys).size).toBe(2)
})

test('an act whose answer is lost is sent again under its key', async () => {
  answers = [lost, answered]
  expect(await found()).toEqual({ id: 'org_1' })
  expect(keys).toHaveLength(2)
  expect(new Set(keys).size).toBe(1)
})

test('an act is given up after three tries', async () => {
  answers = [lost, lost, lost]
  await expect(found()).rejects.toThrow(TRPCClientError)
  expect(keys).toHaveLength(3)
})

test('a refusal stays a refusal', async () => {
  answers = [refused]
  await expect(found()).rejects.toThrow(TRPCClientError)
  expect(keys).toHaveLength(1)
})

test('a browser without a connection says so at once', async () => {
  vi.stubGlobal('navigator', { onLine: false })
  answers = [lost]
  await expect(found()).rejects.toThrow(TRPCClientError)
  expect(keys).toHaveLength(1)
})
