import type { Taxonomy } from '../taxonomy.ts'
import { createSectionReader } from './sections.ts'
import type { SectionReader } from './sections.ts'
import { SNAPSHOT_VERSION } from './snapshot-version.ts'

/** What stands at the beginning of a snapshot. */
export type SnapshotHead = {
  /** What texts were read with. */
  readonly taxonomy: string
  readonly capabilities: number
  readonly scenarios: number
  readonly note: string
}

/** Where the checksums of a snapshot start from: those of another version, or of something else, do not fit. */
export const SNAPSHOT_START = 0x6d61_7463 + SNAPSHOT_VERSION

export const headOf = (taxonomy: Taxonomy, counts: Pick<SnapshotHead, 'capabilities' | 'scenarios'>, note: string) =>
  ({ taxonomy: taxonomy.fingerprint(), ...counts, note }) satisfies SnapshotHead

/** Reads the head and what follows it. Throws a SnapshotError if there is none. */
export function openSnapshot(bytes: Uint8Array): { head: SnapshotHead; sections: SectionReader } {
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : Uint8Array.from(bytes)
  const sections = createSectionReader(aligned, SNAPSHOT_START)
  return { head: sections.json() as SnapshotHead, sections }
}

/** The note of a snapshot, without reading the rest. Throws a SnapshotError if its beginning is none. */
export const noteOfSnapshot = (bytes: Uint8Array): string => openSnapshot(bytes).head.note
