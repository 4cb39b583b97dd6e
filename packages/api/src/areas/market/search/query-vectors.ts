import { type Embeddings, EmbeddingsAwayError } from '../embeddings/embeddings.api.ts'

/** What people ask is kept in this process alone, and only the latest. */
const mostRemembered = 1_000

/** A search waits no longer than this for its meaning. */
const patienceMs = 1_500

/** After a failure nobody is kept waiting for so long. */
const restMs = 15_000

type Memory = { vectors: Map<string, Float32Array>; restUntil: number }

const memories = new WeakMap<Embeddings, Memory>()

const memoryOf = (embeddings: Embeddings): Memory => {
  const known = memories.get(embeddings) ?? { vectors: new Map(), restUntil: 0 }
  memories.set(embeddings, known)
  return known
}

const remember = ({ vectors }: Memory, text: string, vector: Float32Array): void => {
  vectors.delete(text)
  vectors.set(text, vector)
  const [oldest] = vectors.keys()
  if (vectors.size > mostRemembered && oldest !== undefined) vectors.delete(oldest)
}

const orTooLate = async <Result>(work: Promise<Result>): Promise<Result> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new EmbeddingsAwayError(`no vector in ${patienceMs} ms`)), patienceMs)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** The vector of what somebody searches for; undefined while the service gives none. `now` is in milliseconds. */
export const vectorOfQuery = async (
  embeddings: Embeddings,
  text: string,
  now: () => number,
): Promise<Float32Array | undefined> => {
  const memory = memoryOf(embeddings)
  const key = text.normalize('NFKC').trim().toLowerCase()
  const known = memory.vectors.get(key)
  if (known) remember(memory, key, known)
  if (known || now() < memory.restUntil) return known
  try {
    const [vector] = await orTooLate(embeddings.service.embed([key], 'query'))
    if (vector) remember(memory, key, vector)
    return vector
  } catch {
    memory.restUntil = now() + restMs
    return undefined
  }
}
