/** Turns a value at hand into a stream of one chunk, and leaves a stream as it is. */
export async function* asChunks<Chunk extends string | Uint8Array>(
  source: Chunk | Iterable<Chunk> | AsyncIterable<Chunk>,
): AsyncGenerator<Chunk> {
  if (typeof source === 'string' || source instanceof Uint8Array) {
    yield source
    return
  }
  yield* source
}

/** Puts two byte arrays one after the other. */
export const concatBytes = (first: Uint8Array, second: Uint8Array): Uint8Array => {
  if (first.length === 0) return second
  const joined = new Uint8Array(first.length + second.length)
  joined.set(first)
  joined.set(second, first.length)
  return joined
}

const endsInHighSurrogate = (text: string): boolean => /[\uD800-\uDBFF]$/.test(text)

/** The same text in chunks that never cut a surrogate pair in two. */
export async function* wholeCharacters(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let carried = ''
  for await (const chunk of chunks) {
    const text = carried + chunk
    carried = endsInHighSurrogate(text) ? text.slice(-1) : ''
    const whole = carried ? text.slice(0, -1) : text
    if (whole) yield whole
  }
  if (carried) yield carried
}
