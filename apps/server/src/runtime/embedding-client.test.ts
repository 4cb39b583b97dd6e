import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { EmbeddingsAwayError } from '@duijie/api/areas/market/embeddings/embeddings.port.ts'
import { startEmbeddingsServer, type Behaviour } from '../testing/embeddings-server.ts'
import { createEmbeddingClient, endpointOf } from './embedding-client.ts'

let server: Awaited<ReturnType<typeof startEmbeddingsServer>>

beforeEach(async () => {
  server = await startEmbeddingsServer(8)
})

afterEach(() => server.stop())

const client = (over: Partial<Parameters<typeof createEmbeddingClient>[0]> = {}) =>
  createEmbeddingClient({ url: server.url, model: 'letters', milliseconds: 300, ...over })

describe('the endpoint', () => {
  it('is the same however much of its address is given', () => {
    const whole = 'https://host.example/v1/embeddings'
    for (const url of ['https://host.example', 'https://host.example/', 'https://host.example/v1', whole])
      expect(endpointOf(url)).toBe(whole)
    expect(endpointOf('https://host.example/api/v3')).toBe('https://host.example/api/v3/embeddings')
  })
})

describe('a client of an embeddings service', () => {
  it('gives each text its own vector, in whatever order they come', async () => {
    const [one, two] = await client().embed(['aaa', 'b'], 'document')
    expect(Array.from(one ?? [])).toEqual([0, 3, 0, 0, 0, 0, 0, 0])
    expect(Array.from(two ?? [])).toEqual([0, 0, 1, 0, 0, 0, 0, 0])
  })

  it('names the model and shows its key', async () => {
    await client({ key: 'secret' }).embed(['a'], 'document')
    expect(server.requests).toEqual([
      expect.objectContaining({ path: '/v1/embeddings', model: 'letters', authorization: 'Bearer secret' }),
    ])
  })

  it('says what the texts are for, and stops where the service does not know what that means', async () => {
    const asking = client()
    await asking.embed(['a'], 'query')
    expect(server.requests.at(-1)).toMatchObject({ input_type: 'query' })
    server.behave('strict')
    await asking.embed(['a'], 'query')
    await asking.embed(['b'], 'document')
    expect(server.requests.slice(1).map((request) => 'input_type' in request)).toEqual([true, false, false])
  })

  it('asks nothing for nothing', async () => {
    expect(await client().embed([], 'document')).toEqual([])
    expect(server.requests).toEqual([])
  })

  it.each<[Behaviour, RegExp]>([
    ['busy', /503/],
    ['silent', /no answer in 300 ms/],
    ['short', /1 vectors came for 2 texts/],
    ['prose', /not JSON/],
    ['elsewhere', /not reachable/],
  ])('says that the service is away when it is %s', async (behaviour, message) => {
    server.behave(behaviour)
    const asked = client().embed(['a', 'b'], 'document')
    await expect(asked).rejects.toThrow(message)
    await expect(asked).rejects.toBeInstanceOf(EmbeddingsAwayError)
  })

  it('holds a refusal of the texts against the texts', async () => {
    server.behave('refusing')
    const asked = client().embed(['a'], 'document')
    await expect(asked).rejects.toThrow(/400/)
    await expect(asked).rejects.not.toBeInstanceOf(EmbeddingsAwayError)
  })

  it('refuses vectors of another length than was asked for, or than came before', async () => {
    await expect(client({ dimensions: 4 }).embed(['a'], 'document')).rejects.toThrow(
      '8 dimensions where 4 are expected',
    )
    const learning = client()
    await learning.embed(['a'], 'document')
    server.behave('wrong-length')
    await expect(learning.embed(['b'], 'document')).rejects.toThrow('9 dimensions where 8 are expected')
  })

  it('says that nobody listens, and stops when it is closed', async () => {
    await expect(client({ url: 'http://127.0.0.1:9' }).embed(['a'], 'document')).rejects.toThrow('not reachable')
    server.behave('silent')
    const closing = client({ milliseconds: 60_000 })
    const asked = closing.embed(['a'], 'document')
    closing.close()
    await expect(asked).rejects.toBeInstanceOf(EmbeddingsAwayError)
  })
})
