import { isIP } from 'node:net'

import type { MiddlewareHandler } from 'hono'
import { getConnInfo } from '@hono/node-server/conninfo'

/** A header that no form and no cross-origin page can set without asking first. */
const gateHeader = 'x-duijie'

/**
 * Refuses every state-changing request that a foreign page could have sent: another origin, a sibling subdomain, a plain
 * form. Runs before any body is read.
 */
export const requestGate =
  (publicOrigin: string): MiddlewareHandler =>
  async (context, next) => {
    const { method } = context.req
    if (method === 'GET' || method === 'HEAD') return next()
    const origin = context.req.header('origin')
    const site = context.req.header('sec-fetch-site')
    const requestOrigin = `${new URL(context.req.url).protocol}//${context.req.header('host') ?? ''}`
    const isOwnOrigin = origin === undefined || origin === publicOrigin || origin === requestOrigin
    const isOwnSite = site === undefined || site === 'same-origin' || site === 'none'
    const isJson = (context.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() === 'application/json'
    const isAllowed = isOwnOrigin && isOwnSite && isJson && context.req.header(gateHeader) === '1'
    if (isAllowed) return next()
    return context.json({ error: 'request.refused' }, 403)
  }

const plainAddress = (address: string): string => address.replace(/^::ffff:/, '')

/**
 * Tells the sign-in limiter who is calling: the socket's address, or what a proxy of ours says of it. Of a chain of
 * forwarders only the last entry is ours; what stands before it the caller may have written himself.
 */
export const clientAddress =
  (trustedProxies: readonly string[]): MiddlewareHandler =>
  async (context, next) => {
    const peer = plainAddress(getConnInfo(context).remote.address ?? '0.0.0.0')
    const forwarded = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
    const address = trustedProxies.includes(peer) && forwarded && isIP(forwarded) !== 0 ? forwarded : peer
    const headers = new Headers(context.req.raw.headers)
    headers.set('x-duijie-client-ip', address)
    context.req.raw = new Request(context.req.raw, { headers })
    await next()
  }
