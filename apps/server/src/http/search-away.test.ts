import { createServer, type Server } from 'node:http'

import { afterAll, beforeAll, expect, it } from 'vitest'

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
  server = await startServerProcess({ DUIJIE_DEMO: '0', MEILI_URL: await deadAddress() })
})

afterAll(() => server.remove())

it('the platform starts and is ready while the search server is away, and says so', async () => {
  const ready = await fetch(`${server.url}/readyz`)
  expect(ready.status).toBe(200)
  expect(await ready.json()).toMatchObject({ ready: true, search: 'degraded' })
})

it('searches are answered from the database and labelled', async () => {
  const input = { text: '缺陷', filters: {}, sort: 'relevance', page: 1, pageSize: 10 }
  const answer = await fetch(`${server.url}/trpc/search.listings?input=${encodeURIComponent(JSON.stringify(input))}`)
  expect(await answer.json()).toMatchObject({ result: { data: { degraded: true, total: 0 } } })
})
