import type { Actor } from '@duijie/domain/accounts/actor.ts'

/** The platform itself: work on the clock, the command line, and what a token alone allows. It is nobody's member. */
export const systemActor: Actor = { userId: 'system', name: '', email: '', staffRoles: [], memberships: [] }
