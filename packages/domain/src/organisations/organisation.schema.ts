import { z } from 'zod'

import { lineText, safeText } from '../shared/safe-text.schema.ts'
import { memberRole } from '../accounts/role.schema.ts'
import { checkCreditCode } from './credit-code.rules.ts'
import { sizeClasses } from './size-classes.ts'
import { verificationStates } from './verification-states.ts'

/** vendor AI企业 · industry 行业企业 · compute 算力中心 · institute 高校院所 · platform 平台方. */
export const organisationKind = z.enum(['vendor', 'industry', 'compute', 'institute', 'platform'])
export type OrganisationKind = z.infer<typeof organisationKind>

export const sizeClass = z.enum(sizeClasses)

export const verificationState = z.enum(verificationStates)

/**
 * member 入驻机构: its people are here and can be met · listed 公开资料: described from a public source, not verified, and
 * nobody of it is here, so that nothing can be proposed to it.
 */
export const organisationMembership = z.enum(['member', 'listed'])
export type OrganisationMembership = z.infer<typeof organisationMembership>

const blankAsAbsent = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value

/** Unified social credit code (GB 32100-2015), its check character verified. */
export const creditCode = z
  .string()
  .max(32)
  .transform((value) => value.trim().toUpperCase())
  .refine(checkCreditCode, { message: 'organisation.credit_code_invalid' })

export const organisationInput = z.object({
  name: lineText(120),
  nameEn: z.preprocess(blankAsAbsent, lineText(160).optional()),
  kind: organisationKind.exclude(['platform']),
  region: z.string().max(12).optional(),
  sector: z.string().max(8).optional(),
  size: sizeClass.optional(),
  creditCode: z.preprocess(blankAsAbsent, creditCode.optional()),
  website: z.preprocess(
    blankAsAbsent,
    z
      .url({ protocol: /^https?$/, message: 'url.malformed' })
      .max(300)
      .optional(),
  ),
  about: safeText(2000).optional(),
  contactName: z.preprocess(blankAsAbsent, lineText(60).optional()),
  contactPhone: z.preprocess(blankAsAbsent, lineText(40).optional()),
  contactEmail: z.preprocess(blankAsAbsent, z.email({ message: 'email.malformed' }).max(200).optional()),
})
export type OrganisationInput = z.infer<typeof organisationInput>

/** What anyone may read of an organisation. */
export const organisationCard = z.object({
  id: z.string(),
  name: z.string(),
  nameEn: z.string().optional(),
  kind: organisationKind,
  verification: verificationState,
  membership: organisationMembership,
  /** Where the public facts of a listed organisation were read. */
  sourceUrl: z.string().optional(),
  region: z.string().optional(),
  sector: z.string().optional(),
  size: sizeClass.optional(),
  website: z.string().optional(),
  about: z.string().optional(),
})
export type OrganisationCard = z.infer<typeof organisationCard>

/** What members and staff read: the card with what only they may see. */
export const organisationDetail = organisationCard.extend({
  creditCode: z.string().optional(),
  contactName: z.string().optional(),
  contactPhone: z.string().optional(),
  contactEmail: z.string().optional(),
  verificationReason: z.string().optional(),
  version: z.number().int(),
  createdAt: z.string(),
  memberCount: z.number().int(),
  /** The reader's own role; absent for staff. */
  role: memberRole.optional(),
})
export type OrganisationDetail = z.infer<typeof organisationDetail>

export const memberView = z.object({
  id: z.string(),
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  role: memberRole,
  joinedAt: z.string(),
})
export type MemberView = z.infer<typeof memberView>

export const invitationView = z.object({
  id: z.string(),
  organisationId: z.string(),
  organisationName: z.string(),
  email: z.string(),
  role: memberRole,
  invitedBy: z.string(),
  expiresAt: z.string(),
})
export type InvitationView = z.infer<typeof invitationView>
