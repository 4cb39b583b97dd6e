import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { afterEach, describe, expect, it } from 'vitest'

import { clientAddress } from './security.ts'

let close: (() => void) | undefined

afterEach(() => close?.())

/** The address the limiter sees when a real request arrives over loopback with this header. */
const addressSeen = async (trustedProxies: readonly string[], forwardedFor: string): Promise<string> => {
  const app = new Hono()
  app.get('/', clientAddress(trustedProxies), (context) =>
    context.text(context.req.raw.headers.get('x-duijie-client-ip') ?? ''),
  )
  const port = await new Promise<number>((listening) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (info) => listening(info.port))
    close = () => server.close()
  })
  const headers = { 'x-forwarded-for': forwardedFor, 'x-duijie-client-ip': '203.0.113.99' }
  return (await fetch(`http://127.0.0.1:${port}/`, { headers })).text()
}

describe('the caller’s address', () => {
  it('is the socket’s when nobody is trusted, whatever the caller writes', async () => {
    expect(await addressSeen([], '203.0.113.7')).toBe('127.0.0.1')
  })

  it('is what a trusted proxy added last, not what the caller put before it', async () => {
    expect(await addressSeen(['127.0.0.1'], '198.51.100.1, 203.0.113.7')).toBe('203.0.113.7')
  })

  it('is the proxy’s own when what it says is no address', async () => {
    expect(await addressSeen(['127.0.0.1'], 'unknown')).toBe('127.0.0.1')
  })
})
