import { z } from 'zod'

/** A member's role in an organisation, from most to least. */
export const memberRole = z.enum(['owner', 'editor', 'viewer'])
export type MemberRole = z.infer<typeof memberRole>

/** A role of platform staff. */
export const staffRole = z.enum(['broker', 'reviewer', 'admin'])
export type StaffRole = z.infer<typeof staffRole>

const ranks: Record<MemberRole, number> = { viewer: 0, editor: 1, owner: 2 }

/** Whether `role` may do what `needed` may. */
export const roleReaches = (role: MemberRole | undefined, needed: MemberRole): boolean =>
  role !== undefined && ranks[role] >= ranks[needed]
