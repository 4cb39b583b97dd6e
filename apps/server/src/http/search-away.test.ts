import { createServer, type Server } from 'node:http'

import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'

import { searchResult } from '@duijie/domain/search/search.schema.ts'
import { startServerProcess, type ServerProcess } from '../testing/server-process.ts'

let server: ServerProcess

/** An address that nobody listens on: a port that was free a moment ago. */
const deadAddress = async (): Promise<string> => {
  const probe = await new Promise<Server>((listening) => {
    const made = createServer().listen(0, '127.0.0.1', () => listening(made))
  })
  const address = probe.address()
  await new Promise((closed) => probe.close(closed))
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

beforeAll(async () => {
  server = await startServerProcess({ DUIJIE_DEMO: '1', MEILI_URL: await deadAddress() })
}, 60_000)

afterAll(() => server.remove())

it('the platform starts and is ready while the search server is away, and says so', async () => {
  const ready = await fetch(`${server.url}/readyz`)
  expect(ready.status).toBe(200)
  expect(await ready.json()).toMatchObject({ ready: true, search: 'degraded' })
})

const answered = z.object({ result: z.object({ data: searchResult }) })

it('searches are answered from the database and labelled', async () => {
  const input = { text: '缺陷', filters: {}, sort: 'relevance', page: 1, pageSize: 10 }
  const answer = await fetch(`${server.url}/trpc/search.listings?input=${encodeURIComponent(JSON.stringify(input))}`)
  const { data } = answered.parse(await answer.json()).result
  expect(data.degraded).toBe(true)
  expect(data.hits.length).toBeGreaterThan(0)
})
