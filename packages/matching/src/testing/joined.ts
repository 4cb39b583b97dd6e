/** The pieces of a snapshot as what would lie in its file. */
export function joined(pieces: Iterable<Uint8Array>): Uint8Array {
  // Copied at once: they are views of the engine.
  const all = Array.from(pieces, (piece) => Uint8Array.from(piece))
  const bytes = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of all) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
