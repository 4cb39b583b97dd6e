import type { SessionView } from '@duijie/domain/accounts/session.schema.ts'

type Who = Pick<SessionView, 'mark'> & { user: Pick<NonNullable<SessionView['user']>, 'id'> | null }

/** Whose answers this browser holds: the last person who was signed in, and the mark of what is shown now. */
export type Holder = { userId: string | undefined; mark: string }

/**
 * What a session means for what was read before it. `ended`: the page stays as it is, so that nothing typed is lost.
 * `rights`: the same person, who may do something else or is back. `other`: nothing read before may be seen any more.
 */
export type SessionChange = 'none' | 'ended' | 'rights' | 'other'

export const sessionChange = (before: Holder | undefined, now: Who): SessionChange => {
  if (!before || before.mark === now.mark) return 'none'
  if (!now.user) return 'ended'
  return now.user.id === before.userId ? 'rights' : 'other'
}

/** Whose answers are held after a session: until somebody else comes they stay those of the person who was here. */
export const nextHolder = (before: Holder | undefined, now: Who): Holder => ({
  userId: now.user?.id ?? before?.userId,
  mark: now.mark,
})
