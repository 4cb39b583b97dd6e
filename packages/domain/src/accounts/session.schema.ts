import { z } from 'zod'

import { organisationKind, verificationState } from '../organisations/organisation.schema.ts'
import { memberRole, staffRole } from './role.schema.ts'

export const sessionOrganisation = z.object({
  id: z.string(),
  name: z.string(),
  nameEn: z.string().optional(),
  kind: organisationKind,
  role: memberRole,
  verification: verificationState,
})

/** What the browser knows of the person in front of it. */
export const sessionView = z.object({
  user: z
    .object({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      /** They have opened the link that was mailed to their address. */
      isProved: z.boolean(),
    })
    .nullable(),
  /** Names who this is and what they may do; every answer of the server carries it as well. */
  mark: z.string(),
  staffRoles: z.array(staffRole),
  organisations: z.array(sessionOrganisation),
  invitations: z.number().int(),
  /** The platform has no administrator yet; only the set-up page is open. */
  needsSetup: z.boolean(),
  /** The platform can send mail, so that a forgotten password can be set anew. */
  canMail: z.boolean(),
  /** Accounts of the demo world for the sign-in page; absent where the demo world is off. */
  demoAccounts: z
    .array(
      z.object({
        email: z.string(),
        password: z.string(),
        name: z.object({ zh: z.string(), en: z.string() }),
        persona: z.enum(['vendor', 'industry', 'broker', 'admin']),
      }),
    )
    .optional(),
})
export type SessionView = z.infer<typeof sessionView>

/** A place where somebody is signed in. */
export const deviceView = z.object({
  id: z.string(),
  since: z.string(),
  lastUsed: z.string(),
  address: z.string(),
  /** What the browser says of itself. */
  agent: z.string(),
  isCurrent: z.boolean(),
})
export type DeviceView = z.infer<typeof deviceView>
