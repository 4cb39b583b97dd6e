/** What the stores of an index consist of. */
export type Column = Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array

export type ColumnType<Values extends Column> = new (length: number) => Values

/** Gives the columns of a snapshot one after the other, each as an array of its own. */
export type ReadColumn = <Values extends Column>(Type: ColumnType<Values>) => Values

/**
 * A store whose numbers can be kept on disk as they are. A change of what they mean raises
 * `SNAPSHOT_VERSION`; `snapshot-version.test.ts` fails until it does.
 */
export type Snapshotable = {
  /** Its columns; valid until the store is changed. */
  readonly save: () => Column[]
  /** Takes columns in the order in which `save` gives them, into a store that is empty. */
  readonly load: (read: ReadColumn) => void
}

/** A number and lists of numbers by number, as one column. */
export function flatten(first: number, lists: ReadonlyMap<number, readonly number[]>): Uint32Array {
  const flat = [first]
  for (const [key, list] of lists) {
    flat.push(key, list.length)
    for (const each of list) flat.push(each)
  }
  return Uint32Array.from(flat)
}

/** Fills the lists that `flatten` was given and returns the number. */
export function unflatten(flat: Uint32Array, lists: Map<number, number[]>): number {
  for (let at = 1; at < flat.length;) {
    const [key = 0, length = 0] = flat.subarray(at, at + 2)
    lists.set(key, [...flat.subarray(at + 2, at + 2 + length)])
    at += 2 + length
  }
  return flat[0] ?? 0
}
