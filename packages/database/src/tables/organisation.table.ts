import type { Generated, Selectable } from 'kysely'

export type OrganisationTable = {
  id: string
  name: string
  name_en: string | null
  kind: string
  verification: string
  verification_reason: string | null
  /** `member` or `listed`, see the domain; `member` where nothing is said. */
  membership: Generated<string>
  /** Where the facts of a listed organisation were read. */
  source_url: string | null
  region: string | null
  sector: string | null
  /** One of `sizeClasses` of the domain. */
  size: string | null
  credit_code: string | null
  website: string | null
  about: string | null
  contact_name: string | null
  contact_phone: string | null
  contact_email: string | null
  version: number
  created_at: string
  updated_at: string
}
export type OrganisationRow = Selectable<OrganisationTable>

export type MemberTable = { id: string; organisation_id: string; user_id: string; role: string; joined_at: string }
export type MemberRow = Selectable<MemberTable>

export type InvitationTable = {
  id: string
  organisation_id: string
  email: string
  role: string
  state: string
  invited_by: string
  created_at: string
  expires_at: string
}
export type InvitationRow = Selectable<InvitationTable>

export type StaffRoleTable = { user_id: string; role: string; granted_at: string }
