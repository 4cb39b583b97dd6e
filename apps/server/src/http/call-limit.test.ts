import { Hono } from 'hono'
import { expect, it } from 'vitest'

import { limitCalls } from './call-limit.ts'

const appWith = (limit: number) => {
  const app = new Hono()
  app.use('/trpc/*', limitCalls(limit), async (context) => context.json({ served: true }))
  return (path: string, address: string) => app.request(path, { headers: { 'x-duijie-client-ip': address } })
}

it('counts each call of a batch, for each address by itself', async () => {
  const ask = appWith(5)
  expect((await ask('/trpc/a.b,a.c,a.d?batch=1', '203.0.113.1')).status).toBe(200)
  expect((await ask('/trpc/a.b,a.c,a.d?batch=1', '203.0.113.1')).status).toBe(429)
  expect((await ask('/trpc/a.b,a.c,a.d?batch=1', '203.0.113.2')).status).toBe(200)
})

it('refuses in the form that the application reads, and says when to come back', async () => {
  const ask = appWith(1)
  await ask('/trpc/a.b', '203.0.113.1')
  const one = await ask('/trpc/a.b', '203.0.113.1')
  expect(Number(one.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await one.json()).toMatchObject({ error: { data: { code: 'TOO_MANY_REQUESTS' } } })
  const batch = await ask('/trpc/a.b,a.c?batch=1', '203.0.113.1')
  expect(await batch.json()).toHaveLength(2)
})
