/**
 * Names what the bytes of a snapshot mean: how texts are read into words and concepts, and how the index lies in memory.
 * To be raised whenever the same listings give other bytes; `snapshot-version.test.ts` fails until it is.
 */
export const SNAPSHOT_VERSION = 3
