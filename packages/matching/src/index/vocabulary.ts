/** Small numbers for strings in use. A number is free again when its string was released as often as it was taken. */
export type Vocabulary = {
  /** The string's number, which the caller holds until he releases it. */
  readonly take: (text: string) => number
  readonly release: (id: number) => void
  /** The number of a string that is in use. */
  readonly find: (text: string) => number | undefined
  readonly holdersOf: (id: number) => number
  /** One more than the largest number ever given out. */
  readonly size: () => number
}

export function createVocabulary(): Vocabulary {
  const ids = new Map<string, number>()
  const texts: string[] = []
  const holders: number[] = []
  const free: number[] = []

  return {
    take(text) {
      const known = ids.get(text)
      const id = known ?? free.pop() ?? texts.length
      if (known === undefined) {
        ids.set(text, id)
        texts[id] = text
        holders[id] = 0
      }
      holders[id] = (holders[id] ?? 0) + 1
      return id
    },
    release(id) {
      const left = (holders[id] ?? 0) - 1
      holders[id] = left
      if (left > 0) return
      ids.delete(texts[id] ?? '')
      texts[id] = ''
      free.push(id)
    },
    find: (text) => ids.get(text),
    holdersOf: (id) => holders[id] ?? 0,
    size: () => texts.length,
  }
}
