/** Finds many words at once in time linear in the text (Aho and Corasick, 1975). */
export type Automaton = {
  /** Calls `report` for each word that ends after folded unit `end - 1`, longest first. */
  readonly scan: (text: string, report: (word: number, length: number, end: number) => void) => void
}

/** `roots` repeats the edges of the root, which most of a text falls back to, in a table. */
type Trie = { edges: Map<number, number>; roots: Int32Array; words: Int32Array; depths: Int32Array; size: number }

/** Node and UTF-16 unit in one number: 2^16 units times at most 2^37 nodes stay exact. */
const edge = (node: number, unit: number): number => node * 65_536 + unit

const buildTrie = (words: readonly string[]): Trie => {
  const capacity = words.reduce((sum, word) => sum + word.length, 1)
  const trie: Trie = {
    edges: new Map(),
    roots: new Int32Array(65_536),
    words: new Int32Array(capacity).fill(-1),
    depths: new Int32Array(capacity),
    size: 1,
  }
  for (const [id, word] of words.entries()) {
    let node = 0
    for (let index = 0; index < word.length; index += 1) {
      const key = edge(node, word.charCodeAt(index))
      let next = trie.edges.get(key)
      if (next === undefined) {
        next = trie.size++
        trie.edges.set(key, next)
        if (node === 0) trie.roots[key] = next
        trie.depths[next] = index + 1
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
    const next = trie.edges.get(edge(node, unit))
    if (next !== undefined) return next
    node = fails[node] ?? 0
  }
  return trie.roots[unit] ?? 0
}

/** Fail links lead to the longest proper suffix in the trie, `reports` to the longest suffix that is a word. */
const linkSuffixes = (trie: Trie): { fails: Int32Array; reports: Int32Array } => {
  const fails = new Int32Array(trie.size)
  const reports = new Int32Array(trie.size)
  const byDepth = [...trie.edges].toSorted(([, a], [, b]) => (trie.depths[a] ?? 0) - (trie.depths[b] ?? 0))
  for (const [key, node] of byDepth) {
    const parent = Math.floor(key / 65_536)
    const fail = parent === 0 ? 0 : nextNode(trie, fails, fails[parent] ?? 0, key % 65_536)
    fails[node] = fail
    reports[node] = (trie.words[fail] ?? -1) >= 0 ? fail : (reports[fail] ?? 0)
  }
  return { fails, reports }
}

/** Builds the automaton of distinct words; a word's number is its place in the list. */
export const buildAutomaton = (words: readonly string[]): Automaton => {
  const trie = buildTrie(words)
  const { fails, reports } = linkSuffixes(trie)
  return {
    scan: (text, report) => {
      let node = 0
      for (let index = 0; index < text.length; index += 1) {
        node = nextNode(trie, fails, node, text.charCodeAt(index))
        let found = (trie.words[node] ?? -1) >= 0 ? node : (reports[node] ?? 0)
        while (found !== 0) {
          report(trie.words[found] ?? 0, trie.depths[found] ?? 0, index + 1)
          found = reports[found] ?? 0
        }
      }
    },
  }
}
