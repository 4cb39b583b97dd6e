import { createAccounts } from './0001-create-accounts.ts'
import { createOrganisations } from './0002-create-organisations.ts'
import { createListings } from './0003-create-listings.ts'
import { createPairings } from './0004-create-pairings.ts'
import { createRecords } from './0005-create-records.ts'
import { createRounds } from './0008-create-rounds.ts'
import { createEmbeddings } from './0009-create-embeddings.ts'
import { createMatchingWords } from './0010-create-matching-words.ts'
import { createSavedSearches } from './0011-create-saved-searches.ts'
import { createWeights } from './0012-create-weights.ts'
import { extendRounds } from './0014-extend-rounds.ts'
import { markListedOrganisations } from './0015-mark-listed-organisations.ts'
import { createJobs } from './0016-create-jobs.ts'
import { createImports } from './0017-create-imports.ts'
import { createIdempotencyKeys } from './0018-create-idempotency-keys.ts'
import { chainAuditByObject } from './0019-chain-audit-by-object.ts'
import { queueOutboxEvents } from './0020-queue-outbox-events.ts'
import { dropLeases } from './0021-drop-leases.ts'
import { freeIdentityLists } from './0022-free-identity-lists.ts'
import { freeMarketLists } from './0023-free-market-lists.ts'
import { freeBrokeringLists } from './0024-free-brokering-lists.ts'
import { splitOpenPairings } from './0025-split-open-pairings.ts'
import { endSessions } from './0026-end-sessions.ts'
import { createPairingListings } from './0028-create-pairing-listings.ts'
import { nameDatabase } from './0030-name-database.ts'
import type { Migration } from './migration.ts'

/** Every migration in the order it is applied; a landed one is never edited. */
export const migrations: readonly Migration[] = [
  createAccounts,
  createOrganisations,
  createListings,
  createPairings,
  createRecords,
  createRounds,
  createEmbeddings,
  createMatchingWords,
  createSavedSearches,
  createWeights,
  extendRounds,
  markListedOrganisations,
  createJobs,
  createImports,
  createIdempotencyKeys,
  chainAuditByObject,
  queueOutboxEvents,
  dropLeases,
  freeIdentityLists,
  freeMarketLists,
  freeBrokeringLists,
  splitOpenPairings,
  endSessions,
  createPairingListings,
  nameDatabase,
]
