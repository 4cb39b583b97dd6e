import type { MiddlewareHandler } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/**
 * What one address may ask for in a minute: an office of fifty people at work stays far below it, a script that copies
 * the platform does not. Per process; signing in has its own, stricter limits.
 */
export const callsPerMinute = 3_000

const procedures = (path: string): string[] => path.replace(/^\/trpc\//, '').split(',')

/** The refusal in the form in which the router itself refuses, once for each call of a batch. */
const refusal = { error: { message: 'limited', code: -32029, data: { code: 'TOO_MANY_REQUESTS', httpStatus: 429 } } }

/** Refuses with 429 and `Retry-After` (seconds) what exceeds the limit; a batch counts as the calls that are in it. */
export const limitCalls = (limit: number): MiddlewareHandler => {
  const limiter = new RateLimiterMemory({ points: limit, duration: 60 })
  return async (context, next) => {
    const calls = procedures(context.req.path)
    try {
      await limiter.consume(context.req.raw.headers.get('x-duijie-client-ip') ?? '', calls.length)
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error
      const isBatch = context.req.query('batch') === '1'
      return context.json(isBatch ? calls.map(() => refusal) : refusal, 429, {
        'Retry-After': String(Math.ceil(error.msBeforeNext / 1000)),
      })
    }
    return next()
  }
}
