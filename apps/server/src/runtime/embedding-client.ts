import { z } from 'zod'

import {
  EmbeddingsAwayError,
  type EmbeddingService,
  type TextRole,
} from '@duijie/api/areas/market/embeddings/embeddings.port.ts'

export type EmbeddingClientOptions = {
  /** Base address of the service, or the whole address of its `embeddings` endpoint. */
  readonly url: string
  readonly model: string
  /** Asked of the service and demanded of its answers; without it the model's own length is taken. */
  readonly dimensions?: number | undefined
  readonly key?: string | undefined
  /** How long one call may take. */
  readonly milliseconds?: number
}

const answer = z.object({
  data: z.array(z.object({ index: z.int().min(0), embedding: z.array(z.number()).min(1) })),
})

const batchSize = 32

/** `https://host`, `https://host/v1` and `https://host/v1/embeddings` all name the same endpoint. */
export const endpointOf = (url: string): string => {
  const base = url.replace(/\/+$/, '')
  if (base.endsWith('/embeddings')) return base
  return /\/v\d+$/.test(base) ? `${base}/embeddings` : `${base}/v1/embeddings`
}

/** These statuses refuse the texts at hand; all others would meet every text alike. */
const refusalsOfTexts: readonly number[] = [400, 413, 422]

const vectorsOf = (body: unknown, count: number): Float32Array[] => {
  const parsed = answer.safeParse(body)
  if (!parsed.success) throw new EmbeddingsAwayError('the answer has not the shape of the embeddings protocol')
  const { data } = parsed.data
  const byIndex = new Map(data.map(({ index, embedding }) => [index, Float32Array.from(embedding)]))
  const present = Array.from({ length: count }, (_, index) => byIndex.get(index)).filter((each) => each !== undefined)
  if (present.length !== count || data.length !== count)
    throw new EmbeddingsAwayError(`${data.length} vectors came for ${count} texts`)
  return present
}

/**
 * Speaks the embeddings protocol that OpenAI began and many servers follow. Nothing is retried here: whoever asks
 * waits and asks again. The key goes to the configured host alone, since redirects are refused.
 */
export const createEmbeddingClient = (options: EmbeddingClientOptions): EmbeddingService => {
  const { url, model, dimensions, key, milliseconds = 20_000 } = options
  const endpoint = endpointOf(url)
  const closing = new AbortController()
  let expected = dimensions
  /** Not every service takes a role; one that refuses it is asked without. */
  let takesRoles = true

  const ask = async (texts: readonly string[], role: TextRole | undefined): Promise<Response> => {
    try {
      return await fetch(endpoint, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.any([AbortSignal.timeout(milliseconds), closing.signal]),
        headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
        body: JSON.stringify({ model, input: texts, encoding_format: 'float', input_type: role, dimensions }),
      })
    } catch (cause) {
      const isLate = cause instanceof Error && cause.name === 'TimeoutError'
      throw new EmbeddingsAwayError(isLate ? `no answer in ${milliseconds} ms` : 'not reachable', { cause })
    }
  }

  const askInRole = async (texts: readonly string[], role: TextRole): Promise<Response> => {
    if (!takesRoles) return ask(texts, undefined)
    const response = await ask(texts, role)
    if (response.status !== 400 && response.status !== 422) return response
    const plain = await ask(texts, undefined)
    if (plain.ok) takesRoles = false
    await response.body?.cancel()
    return plain
  }

  const readBody = async (response: Response): Promise<unknown> => {
    try {
      return await response.json()
    } catch (cause) {
      throw new EmbeddingsAwayError('the answer is not JSON, or broke off', { cause })
    }
  }

  const checkLength = (vectors: readonly Float32Array[]): void => {
    for (const { length } of vectors) {
      expected ??= length
      if (length !== expected)
        throw new EmbeddingsAwayError(`the model gives ${length} dimensions where ${expected} are expected`)
    }
  }

  return {
    name: dimensions ? `${model}@${dimensions}` : model,
    batchSize,
    async embed(texts, role) {
      if (texts.length === 0) return []
      const response = await askInRole(texts, role)
      if (!response.ok) {
        await response.body?.cancel()
        const message = `the service answered ${response.status}`
        throw refusalsOfTexts.includes(response.status) ? new Error(message) : new EmbeddingsAwayError(message)
      }
      const vectors = vectorsOf(await readBody(response), texts.length)
      checkLength(vectors)
      return vectors
    },
    close: () => closing.abort(),
  }
}
