import { findActor } from '../areas/identity/sessions/actors.service.ts'
import type { TestPlatform } from './test-platform.ts'

export type AuthAnswer = { status: number; cookie: string; body: unknown; text: string }

/** Speaks to the account routes as a browser does; calls come from `from`, or each from an address of its own. */
export const createAuthClient = (platform: TestPlatform) => {
  let caller = 0

  const send = async (request: Request): Promise<AuthAnswer> => {
    const response = await platform.deps.auth.handler(request)
    const text = await response.text()
    let body: unknown
    try {
      body = JSON.parse(text)
    } catch {
      body = undefined
    }
    return {
      status: response.status,
      cookie: (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '',
      body,
      text,
    }
  }

  const post = async (
    path: string,
    input: object,
    with_: { from?: string; cookie?: string; agent?: string } = {},
  ): Promise<AuthAnswer> =>
    send(
      new Request(`http://localhost:3000/api/auth/${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          origin: 'http://localhost:3000',
          'x-duijie-client-ip': with_.from ?? `203.0.${Math.trunc((caller += 1) / 250)}.${caller % 250}`,
          ...(with_.cookie && { cookie: with_.cookie }),
          ...(with_.agent && { 'user-agent': with_.agent }),
        },
        body: JSON.stringify(input),
      }),
    )

  return {
    post,
    open: (url: string) => send(new Request(url)),
    signIn: (email: string, password: string, from?: string) =>
      post('sign-in/email', { email, password }, from === undefined ? {} : { from }),
    isSignedIn: async (cookie: string): Promise<boolean> =>
      (await findActor(platform.deps, new Headers({ cookie }))) !== null,
  }
}
