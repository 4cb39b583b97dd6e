/** Only a path of our own may be gone back to, so that no link can send a person who just signed in elsewhere. */
export const ownPath = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\/(?![/\\])/.test(value) && !value.startsWith('/sign-') ? value : undefined

/** The search part of the sign-in and sign-up pages. */
export const readBack = (raw: Record<string, unknown>): { back?: string } => {
  const back = ownPath(raw['back'])
  return back ? { back } : {}
}
