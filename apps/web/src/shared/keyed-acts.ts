import { type Operation, retryLink, type TRPCLink } from '@trpc/client'

import type { AppRouter } from '@duijie/api/app-router.ts'

import { readProblem } from './errors.ts'

/** 128 random bits; `crypto.randomUUID` is missing where a page is served without TLS. */
const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Gives every act a key of its own, which stays while the act is sent again: the server does it once. */
export const keyedActs: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) =>
    next({ ...op, context: { ...op.context, idempotencyKey: newKey() } })

export const keyHeaders = ({ context }: Pick<Operation, 'context'>): Record<string, string> => {
  const { idempotencyKey } = context
  return typeof idempotencyKey === 'string' ? { 'idempotency-key': idempotencyKey } : {}
}

const mostTries = 3
const firstPause = 300

/**
 * Sends an act again whose answer was lost on the way: it may have been done or not, and its key tells the server which.
 * A browser that knows itself offline says so at once.
 */
export const retryLostAnswers: TRPCLink<AppRouter> = retryLink({
  retry: ({ error, attempts }) => readProblem(error).kind === 'offline' && navigator.onLine && attempts < mostTries,
  retryDelayMs: (attempts) => firstPause * 2 ** (attempts - 1),
})
