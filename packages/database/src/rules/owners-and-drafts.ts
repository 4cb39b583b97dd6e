import type { Rule } from './rule.ts'

const isLastOwner = `OLD.role = 'owner'
  AND EXISTS (SELECT 1 FROM organisation WHERE id = OLD.organisation_id AND membership = 'member')
  AND NOT EXISTS (SELECT 1 FROM member WHERE organisation_id = OLD.organisation_id AND role = 'owner' AND id <> OLD.id)`

const ofOwner = {
  table: 'member',
  refusal: 'member: the last owner stays',
  lock: 'organisation WHERE id = OLD.organisation_id',
} as const

/** An organisation of members has an owner, and members are not replaced behind the back of that rule. */
export const ownerRules: readonly Rule[] = [
  { ...ofOwner, on: 'delete', when: isLastOwner },
  { ...ofOwner, on: 'update', of: ['role'], when: `NEW.role <> 'owner' AND ${isLastOwner}` },
  {
    table: 'member',
    on: 'insert',
    when: 'EXISTS (SELECT 1 FROM member AS old_row WHERE old_row.id = NEW.id)',
    refusal: 'member: rows are not replaced',
    dialect: 'sqlite',
  },
]

/** A listing's status moves together with the entry of its history that says by which act. */
export const listingRules: readonly Rule[] = [
  {
    table: 'listing',
    on: 'update',
    of: ['status'],
    when: `NEW.status <> OLD.status AND NOT EXISTS (
      SELECT 1 FROM listing_version AS entry JOIN lookup_move AS step ON step.act = entry.action
      WHERE step.machine = 'listing.status' AND step.from_value = OLD.status AND step.to_value = NEW.status
        AND entry.listing_id = NEW.id AND entry.version = NEW.version)`,
    refusal: 'listing.status: no entry of its history says so',
  },
]
