import type { MemberRole } from './role.schema.ts'

const ranks: Record<MemberRole, number> = { viewer: 0, editor: 1, owner: 2 }

/** Whether `role` may do what `needed` may. */
export const roleReaches = (role: MemberRole | undefined, needed: MemberRole): boolean =>
  role !== undefined && ranks[role] >= ranks[needed]
