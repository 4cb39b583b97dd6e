/** Finds many words at once in time linear in the text (Aho and Corasick, 1975). */
export type Automaton = {
  /** Calls `report` for each word that ends after unit `end - 1` of the first `length`, longest first. */
  readonly scan: (
    units: Uint16Array,
    length: number,
    report: (word: number, length: number, end: number) => void,
  ) => void
}

/** `roots` repeats the edges of the root, which most of a text falls back to, in a table. */
type Trie = {
  edges: Edges
  roots: Int32Array
  words: Int32Array
  depths: Int32Array
  parents: Int32Array
  units: Uint16Array
  size: number
}

/** Edges by node and UTF-16 unit, in one typed array: three numbers for each place, which is free where the node is 0. */
type Edges = { table: Int32Array; mask: number }

const createEdges = (capacity: number): Edges => {
  // At most half full, so that a search ends soon.
  const places = 2 ** Math.ceil(Math.log2(2 * capacity + 2))
  return { table: new Int32Array(3 * places), mask: places - 1 }
}

/** Where the edge stands, or would stand. The root's edges are not here, so that node 0 can mean a free place. */
const placeOf = ({ table, mask }: Edges, node: number, unit: number): number => {
  let place = Math.imul(node ^ Math.imul(unit, 0x9e37_79b1), 0x85eb_ca6b) >>> 8
  for (;;) {
    const at = 3 * (place & mask)
    if (table[at] === 0 || (table[at] === node && table[at + 1] === unit)) return at
    place += 1
  }
}

/** The node below, or 0. */
const childOf = ({ edges, roots }: Trie, node: number, unit: number): number =>
  (node === 0 ? roots[unit] : edges.table[placeOf(edges, node, unit) + 2]) ?? 0

const addChild = ({ edges, roots }: Trie, node: number, unit: number, child: number): void => {
  if (node === 0) roots[unit] = child
  else edges.table.set([node, unit, child], placeOf(edges, node, unit))
}

const buildTrie = (words: readonly string[]): Trie => {
  const capacity = words.reduce((sum, word) => sum + word.length, 1)
  const trie: Trie = {
    edges: createEdges(capacity),
    roots: new Int32Array(65_536),
    words: new Int32Array(capacity).fill(-1),
    depths: new Int32Array(capacity),
    parents: new Int32Array(capacity),
    units: new Uint16Array(capacity),
    size: 1,
  }
  for (const [id, word] of words.entries()) {
    let node = 0
    for (let index = 0; index < word.length; index += 1) {
      const unit = word.charCodeAt(index)
      let next = childOf(trie, node, unit)
      if (next === 0) {
        next = trie.size++
        addChild(trie, node, unit, next)
        trie.depths[next] = index + 1
        trie.parents[next] = node
        trie.units[next] = unit
      }
      node = next
    }
    if (node !== 0) trie.words[node] = id
  }
  return trie
}

const nextNode = (trie: Trie, fails: Int32Array, from: number, unit: number): number => {
  let node = from
  while (node !== 0) {
    const next = childOf(trie, node, unit)
    if (next !== 0) return next
    node = fails[node] ?? 0
  }
  return trie.roots[unit] ?? 0
}

/** Fail links lead to the longest proper suffix in the trie, `reports` to the longest suffix that is a word. */
const linkSuffixes = (trie: Trie): { fails: Int32Array; reports: Int32Array } => {
  const fails = new Int32Array(trie.size)
  const reports = new Int32Array(trie.size)
  const byDepth = Int32Array.from({ length: trie.size - 1 }, (_, index) => index + 1).toSorted(
    (a, b) => (trie.depths[a] ?? 0) - (trie.depths[b] ?? 0),
  )
  for (const node of byDepth) {
    const parent = trie.parents[node] ?? 0
    const fail = parent === 0 ? 0 : nextNode(trie, fails, fails[parent] ?? 0, trie.units[node] ?? 0)
    fails[node] = fail
    reports[node] = (trie.words[fail] ?? -1) >= 0 ? fail : (reports[fail] ?? 0)
  }
  return { fails, reports }
}

/** Builds the automaton of distinct words; a word's number is its place in the list. */
export const buildAutomaton = (words: readonly string[]): Automaton => {
  const trie = buildTrie(words)
  const { fails, reports } = linkSuffixes(trie)
  const first = reports.map((report, node) => ((trie.words[node] ?? -1) >= 0 ? node : report))
  return {
    scan: (units, length, report) => {
      let node = 0
      for (let index = 0; index < length; index += 1) {
        node = nextNode(trie, fails, node, units[index] as number)
        for (let found = first[node] as number; found !== 0; found = reports[found] as number) {
          report(trie.words[found] as number, trie.depths[found] as number, index + 1)
        }
      }
    },
  }
}
