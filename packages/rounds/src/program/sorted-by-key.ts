/** Items (default: all, in number order) in the order of their keys, stable, and where each key begins. */
export function sortedByKey(
  keys: Int32Array,
  keyCount: number,
  items?: Int32Array,
): { readonly first: Int32Array; readonly order: Int32Array } {
  const length = items?.length ?? keys.length
  const first = new Int32Array(keyCount + 1)
  for (let at = 0; at < length; at++) {
    const key = keys[items === undefined ? at : (items[at] as number)] as number
    first[key + 1] = (first[key + 1] as number) + 1
  }
  for (let key = 0; key < keyCount; key++) first[key + 1] = (first[key + 1] as number) + (first[key] as number)
  const next = first.slice()
  const order = new Int32Array(length)
  for (let at = 0; at < length; at++) {
    const item = items === undefined ? at : (items[at] as number)
    const key = keys[item] as number
    order[next[key] as number] = item
    next[key] = (next[key] as number) + 1
  }
  return { first, order }
}
