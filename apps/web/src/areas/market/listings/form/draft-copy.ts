import { readStored, writeStored } from '../../../../shared/storage.ts'
import type { FormValues } from './form-values.ts'

/** What was typed and not yet saved, kept in this browser for one person and one listing. */
export type DraftCopy = { version: number; values: FormValues }

const nameOf = (userId: string, listingId: string): string => `draft.${userId}.${listingId}`

const isCopy = (value: unknown): value is DraftCopy =>
  typeof value === 'object' &&
  value !== null &&
  'version' in value &&
  typeof value.version === 'number' &&
  'values' in value &&
  typeof value.values === 'object' &&
  value.values !== null

/** A stored copy's text read back; undefined for anything that is not one. */
export const parseCopy = (text: string | undefined): DraftCopy | undefined => {
  if (text === undefined) return undefined
  try {
    const read: unknown = JSON.parse(text)
    return isCopy(read) ? read : undefined
  } catch {
    return undefined
  }
}

export const readCopy = (userId: string, listingId: string): DraftCopy | undefined =>
  parseCopy(readStored(nameOf(userId, listingId)))

export const keepCopy = (userId: string, listingId: string, copy: DraftCopy): void => {
  writeStored(nameOf(userId, listingId), JSON.stringify(copy))
}

export const dropCopy = (userId: string, listingId: string): void => {
  writeStored(nameOf(userId, listingId), undefined)
}

/** What the form starts with: the kept copy where it differs from what the server has. */
export const startingValues = (
  stored: FormValues,
  copy: DraftCopy | undefined,
): { values: FormValues; isRestored: boolean } => {
  if (!copy) return { values: stored, isRestored: false }
  const names = Object.keys(stored)
  // Fields that the form does not have any more are left behind.
  const kept = Object.fromEntries(names.map((name) => [name, copy.values[name] ?? stored[name] ?? '']))
  const isRestored = !names.every((name) => JSON.stringify(kept[name]) === JSON.stringify(stored[name]))
  return { values: isRestored ? kept : stored, isRestored }
}
