import { createHash } from 'node:crypto'

import type { Actor } from '@duijie/domain/accounts/actor.ts'

/** The header with which every answer names the rights it was given under. */
export const sessionMarkHeader = 'x-duijie-session'

/**
 * A short name of who acts and of what they may do: it changes when somebody signs in or out, when a session ends, and
 * when a role or a membership comes or goes. The browser compares it with that of the session it shows.
 */
export const sessionMark = (actor: Actor | null): string => {
  if (!actor) return 'anonymous'
  const memberships = actor.memberships.map(({ organisationId, role }) => `${organisationId}:${role}`)
  const rights = JSON.stringify([actor.userId, actor.staffRoles.toSorted(), memberships.toSorted()])
  return createHash('sha256').update(rights).digest('base64url').slice(0, 16)
}
