import type { AccountTable, RateLimitTable, SessionTable, UserTable, VerificationTable } from './auth.table.ts'
import type { EmbeddingTable } from './embedding.table.ts'
import type { IdempotencyKeyTable } from './idempotency.table.ts'
import type { DatabaseEpochTable } from './epoch.table.ts'
import type { JobTable } from './job.table.ts'
import type { ImportBatchTable, ImportedRowTable } from './import.table.ts'
import type { ChangeRequestTable, ListingTable, ListingVersionTable } from './listing.table.ts'
import type { ExclusionTable, InterestTable, RefusalTable } from './matching.table.ts'
import type { InvitationTable, MemberTable, OrganisationTable, StaffRoleTable } from './organisation.table.ts'
import type { PairingEventTable, PairingListingTable, PairingTable } from './pairing.table.ts'
import type {
  AuditChainTable,
  AuditTable,
  OutboxCursorTable,
  OutboxPendingTable,
  OutboxTable,
  ParkedEventTable,
  SettingTable,
} from './record.table.ts'
import type { RoundProposalTable, RoundQuestionTable, RoundTable } from './round.table.ts'
import type { WeightActivationTable, WeightVersionTable } from './weight.table.ts'
import type { SavedSearchTable, SearchHitTable } from './saved-search.table.ts'

/** Every table of the platform. */
export type Tables = {
  user: UserTable
  session: SessionTable
  account: AccountTable
  verification: VerificationTable
  rateLimit: RateLimitTable
  staff_role: StaffRoleTable
  organisation: OrganisationTable
  member: MemberTable
  invitation: InvitationTable
  listing: ListingTable
  listing_version: ListingVersionTable
  change_request: ChangeRequestTable
  pairing: PairingTable
  pairing_event: PairingEventTable
  pairing_listing: PairingListingTable
  interest: InterestTable
  refusal: RefusalTable
  exclusion: ExclusionTable
  outbox: OutboxTable
  outbox_pending: OutboxPendingTable
  outbox_cursor: OutboxCursorTable
  parked_event: ParkedEventTable
  audit: AuditTable
  audit_chain: AuditChainTable
  setting: SettingTable
  job: JobTable
  idempotency_key: IdempotencyKeyTable
  database_epoch: DatabaseEpochTable
  embedding: EmbeddingTable
  round: RoundTable
  round_proposal: RoundProposalTable
  round_question: RoundQuestionTable
  weight_version: WeightVersionTable
  weight_activation: WeightActivationTable
  saved_search: SavedSearchTable
  search_hit: SearchHitTable
  import_batch: ImportBatchTable
  imported_row: ImportedRowTable
}
