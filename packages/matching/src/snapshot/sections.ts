import { crc32 } from 'node:zlib'

import type { Column, ColumnType, ReadColumn } from '../index/storage/snapshotable.ts'
import { SnapshotError } from './snapshot-error.ts'

/**
 * A snapshot is a row of sections: columns of numbers as they lie in memory, and texts as JSON. Each begins with its
 * checksum, its kind and its length. Checksums are chained, so that no section can be missing or in another's place.
 */
export type SectionWriter = {
  readonly column: (column: Column) => Iterable<Uint8Array>
  readonly json: (value: unknown) => Iterable<Uint8Array>
}

export type SectionReader = {
  readonly column: ReadColumn
  readonly json: () => unknown
  /** Throws unless everything has been read. */
  readonly end: () => void
}

const KINDS: readonly ColumnType<Column>[] = [Uint8Array, Uint16Array, Uint32Array, Float32Array, Float64Array]
const JSON_KIND = KINDS.length

/** Checksum, kind, bytes; and what makes them a multiple of 8. */
const HEAD = 4
const HEAD_BYTES = HEAD * 4

const paddingOf = (length: number): number => -length & 7

/** `start` tells snapshots apart that are not to be mistaken for each other. */
export function createSectionWriter(start: number): SectionWriter {
  let chain = start
  function* section(kind: number, body: Uint8Array): Iterable<Uint8Array> {
    const head = new Uint32Array([0, kind, body.length, 0])
    const bytes = new Uint8Array(head.buffer)
    chain = head[0] = crc32(body, crc32(bytes.subarray(4), chain))
    yield bytes
    yield body
    yield new Uint8Array(paddingOf(body.length))
  }
  return {
    column: (column) =>
      section(
        KINDS.findIndex((Type) => column instanceof Type),
        new Uint8Array(column.buffer, column.byteOffset, column.byteLength),
      ),
    json: (value) => section(JSON_KIND, new TextEncoder().encode(JSON.stringify(value))),
  }
}

/**
 * Reads sections in the order in which they were written, from bytes that begin at a multiple of 8. Nothing is set
 * aside for what a damaged head says. Throws a SnapshotError if a section is not what was written.
 */
export function createSectionReader(bytes: Uint8Array, start: number): SectionReader {
  let chain = start
  let at = 0
  const next = (kind: number): Uint8Array => {
    const from = at + HEAD_BYTES
    if (from > bytes.length) throw new SnapshotError('the snapshot is cut off')
    const [checksum, found, length = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset + at, HEAD)
    const to = from + length
    at = to + paddingOf(length)
    if (at > bytes.length) throw new SnapshotError('the snapshot is cut off')
    const body = bytes.subarray(from, to)
    chain = crc32(body, crc32(bytes.subarray(from - HEAD_BYTES + 4, from), chain))
    if (chain !== checksum || found !== kind) throw new SnapshotError('the snapshot is damaged')
    return body
  }
  return {
    column(Type) {
      const body = next(KINDS.findIndex((each) => Object.is(each, Type)))
      const column = new Type(body.length / new Type(0).BYTES_PER_ELEMENT)
      new Uint8Array(column.buffer).set(body)
      return column
    },
    json() {
      const { buffer, byteOffset, length } = next(JSON_KIND)
      // Several times as fast as a TextDecoder where a text is Chinese.
      return JSON.parse(Buffer.from(buffer, byteOffset, length).toString())
    },
    end() {
      if (at !== bytes.length) throw new SnapshotError('the snapshot goes on after its end')
    },
  }
}
