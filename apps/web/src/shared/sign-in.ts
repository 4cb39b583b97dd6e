import { ownRequestHeaders, queryClient } from './api.ts'
import type { Problem } from './errors.ts'
import { forgetRecentSearches } from './recent-searches.ts'
import { actAs, sessionQuery } from './session.ts'

type Credentials = { email: string; password: string }

/** A refusal of the account service, in the shape of our own errors. */
class AccountError extends Error {
  readonly data: { code: string; domainCode: string; parameters: Problem['parameters'] }

  constructor(status: number, domainCode: string) {
    super(domainCode)
    this.name = 'AccountError'
    this.data = {
      code: status === 429 ? 'TOO_MANY_REQUESTS' : status >= 500 ? 'INTERNAL' : 'BAD_REQUEST',
      domainCode,
      parameters: {},
    }
  }
}

/** The account library's codes as ours; any other refusal of a sign-in means wrong credentials. */
const codes: Record<string, string> = {
  PASSWORD_TOO_SHORT: 'password.too_short',
  PASSWORD_TOO_LONG: 'password.too_long',
  INVALID_EMAIL: 'email.malformed',
  INVALID_TOKEN: 'account.reset_link_stale',
  INVALID_EMAIL_OR_PASSWORD: 'account.credentials_wrong',
  INVALID_PASSWORD: 'account.password_wrong',
  INVALID_INPUT: 'account.input_refused',
  STORE_UNAVAILABLE: 'store.away',
}

const post = async (path: string, body: object): Promise<void> => {
  const response = await fetch(`/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...ownRequestHeaders },
    body: JSON.stringify(body),
  }).catch(() => undefined)
  if (!response) throw new AccountError(503, 'offline')
  if (response.ok) return
  const answer: unknown = await response.json().catch(() => undefined)
  const code = typeof answer === 'object' && answer !== null && 'code' in answer ? String(answer.code) : ''
  throw new AccountError(
    response.status,
    codes[code] ?? (response.status === 401 ? 'account.credentials_wrong' : 'internal'),
  )
}

/** Asks anew who is here; the frame and the page follow, and nothing of the person before is seen by the one after. */
const renewSession = async (): Promise<void> => {
  await queryClient.fetchQuery({ ...sessionQuery(), staleTime: 0 })
}

export const signIn = async (credentials: Credentials): Promise<void> => {
  await post('sign-in/email', credentials)
  await renewSession()
}

/** Ends alike for a free address and a taken one; `back` is the page to come back to from the mail. */
export const signUp = ({
  back,
  ...account
}: Credentials & { name: string; back?: string | undefined }): Promise<void> =>
  post('sign-up/email', { ...account, ...(back !== undefined && { callbackURL: back }) })

/** Sets another password; every other session of the person ends. */
export const changePassword = (change: { currentPassword: string; newPassword: string }): Promise<void> =>
  post('change-password', change)

/** Asks for a mail with a link; the answer is the same whether or not there is such an account. */
export const requestPasswordReset = (email: string): Promise<void> => post('request-password-reset', { email })

/** Sets a new password with the token of the mail; every session of the person ends. */
export const resetPassword = (reset: { token: string; newPassword: string }): Promise<void> =>
  post('reset-password', reset)

/** Leaves by loading the start page anew: nothing stays in memory. */
export const signOut = async (): Promise<void> => {
  await post('sign-out', {})
  actAs('')
  forgetRecentSearches()
  window.location.assign('/')
}
