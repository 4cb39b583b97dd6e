import { createHmac, timingSafeEqual } from 'node:crypto'

import type { Deps } from '../../../kernel/deps.ts'

type TokenDeps = Pick<Deps, 'auth'>

const sign = async ({ auth }: TokenDeps, userId: string): Promise<string> => {
  const { secret } = await auth.$context
  return createHmac('sha256', secret).update(`stop search mails of ${userId}`).digest('base64url')
}

/** Stands in the mails and lets whoever holds it stop them, without signing in; it opens nothing else. */
export const makeMailStopToken = async (deps: TokenDeps, userId: string): Promise<string> =>
  `${userId}.${await sign(deps, userId)}`

/** Whose mails a token stops; nobody's where it is not ours. */
export const readMailStopToken = async (deps: TokenDeps, token: string): Promise<string | undefined> => {
  const [userId = '', signature = ''] = token.split('.')
  const given = Buffer.from(signature)
  const expected = Buffer.from(await sign(deps, userId))
  return given.length === expected.length && timingSafeEqual(given, expected) ? userId : undefined
}
