import { z } from 'zod'

/** A member's role in an organisation, from most to least. */
export const memberRole = z.enum(['owner', 'editor', 'viewer'])
export type MemberRole = z.infer<typeof memberRole>

/** A role of platform staff. */
export const staffRole = z.enum(['broker', 'reviewer', 'admin'])
export type StaffRole = z.infer<typeof staffRole>
