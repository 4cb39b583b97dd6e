import { grown } from '../storage/growable.ts'
import { isPair, pairOfText, textOfPair } from '../../text/pairs.ts'
import { createPairNumbers } from './pair-numbers.ts'
import type { Snapshotable } from '../storage/snapshotable.ts'

/** Small numbers for strings in use. A number is free again when its string was released as often as it was taken. */
export type Vocabulary = {
  /** The string's number, which the caller holds until releasing it. */
  readonly take: (text: string) => number
  /** The string's number, a new one if it has none. Nothing may be released before it is held. */
  readonly meet: (text: string) => number
  /** The same for the string of a pair. */
  readonly meetPair: (pair: number) => number
  /** Brings what `meetPair` will read of these pairs into the nearer caches. */
  readonly readAhead: (pairs: Int32Array) => void
  readonly hold: (id: number) => void
  readonly release: (id: number) => void
  /** The number of a string that is in use. */
  readonly find: (text: string) => number | undefined
  readonly holdersOf: (id: number) => number
  /** One more than the largest number ever given out. */
  readonly size: () => number
  /** The strings by number, the empty one where a number is free. */
  readonly texts: readonly string[]
  /** Gives a vocabulary that has the columns of another its strings as well. */
  readonly learnAll: (texts: readonly string[]) => void
} & Snapshotable

export function createVocabulary(): Vocabulary {
  const ids = new Map<string, number>()
  const pairs = createPairNumbers()
  const texts: string[] = []
  let holders = new Uint32Array()
  const free: number[] = []

  const idOf = (text: string): number => (isPair(text) ? pairs.get(pairOfText(text)) : (ids.get(text) ?? -1))
  const setId = (text: string, id: number): void => {
    if (isPair(text)) pairs.set(pairOfText(text), id)
    else ids.set(text, id)
  }
  const learn = (text: string): number => {
    const id = free.pop() ?? texts.length
    setId(text, id)
    texts[id] = text
    holders = grown(holders, id + 1)
    holders[id] = 0
    return id
  }
  const meet = (text: string): number => {
    const known = idOf(text)
    return known === -1 ? learn(text) : known
  }
  const hold = (id: number): void => {
    holders[id] = (holders[id] as number) + 1
  }

  return {
    take(text) {
      const id = meet(text)
      hold(id)
      return id
    },
    meet,
    meetPair(pair) {
      const known = pairs.get(pair)
      return known === -1 ? learn(textOfPair(pair)) : known
    },
    readAhead: pairs.readAhead,
    hold,
    release(id) {
      const left = (holders[id] as number) - 1
      holders[id] = left
      if (left > 0) return
      const text = texts[id] as string
      if (isPair(text)) pairs.remove(pairOfText(text))
      else ids.delete(text)
      texts[id] = ''
      free.push(id)
    },
    find(text) {
      const id = idOf(text)
      return id === -1 ? undefined : id
    },
    holdersOf: (id) => holders[id] ?? 0,
    size: () => texts.length,
    texts,
    learnAll(known) {
      for (const [id, text] of known.entries()) {
        texts[id] = text
        if (holders[id] !== 0) setId(text, id)
      }
    },
    save: () => [holders.subarray(0, texts.length), Uint32Array.from(free)],
    load(read) {
      holders = read(Uint32Array)
      for (const id of read(Uint32Array)) free.push(id)
    },
  }
}
