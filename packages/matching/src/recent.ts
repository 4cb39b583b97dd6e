/** Answers that take long to make and are asked for again: the ones asked for last are kept. */
export type Recent<Key, Answer> = {
  readonly get: (key: Key) => Answer
  /** Call whenever what the key's answer was made from has changed. */
  readonly forget: (key: Key) => void
}

/** Keeps at most `limit` answers, at least 1. What `make` throws is passed on and nothing is kept. */
export function createRecent<Key, Answer extends object>(
  limit: number,
  make: (key: Key) => Answer,
): Recent<Key, Answer> {
  const kept = new Map<Key, Answer>()
  return {
    get(key) {
      const answer = kept.get(key) ?? make(key)
      // The one asked for last stands at the end.
      kept.delete(key)
      kept.set(key, answer)
      if (kept.size > limit) kept.delete(kept.keys().next().value as Key)
      return answer
    },
    forget: (key) => void kept.delete(key),
  }
}
