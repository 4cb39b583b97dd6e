import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type EmbeddingsRequest = {
  authorization: string | undefined
  path: string
  input: string[]
  model: string
  input_type?: string
}

/** How the service answers: as it should, or in one of the ways in which real ones fail. */
export type Behaviour =
  | 'well'
  | 'busy'
  | 'refusing'
  | 'strict'
  | 'silent'
  | 'short'
  | 'prose'
  | 'wrong-length'
  | 'elsewhere'

/** A vector from the letters of a text: what shares letters is near, and the same text has the same vector. */
const vectorOf = (text: string, dimensions: number): number[] => {
  const vector = Array.from({ length: dimensions }, () => 0)
  for (const letter of text) {
    const at = (letter.codePointAt(0) ?? 0) % dimensions
    vector[at] = (vector[at] ?? 0) + 1
  }
  return vector
}

/** Somebody else's embeddings service, over real HTTP, that remembers what it was sent. */
export const startEmbeddingsServer = async (dimensions = 32) => {
  const requests: EmbeddingsRequest[] = []
  const state = { behaviour: 'well' as Behaviour }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Pick<
        EmbeddingsRequest,
        'input' | 'model' | 'input_type'
      >
      requests.push({ authorization: request.headers.authorization, path: request.url ?? '', ...body })
      const { behaviour } = state
      if (behaviour === 'silent') return
      if (behaviour === 'busy') return void response.writeHead(503).end()
      if (behaviour === 'strict' && body.input_type !== undefined) return void response.writeHead(400).end()
      if (behaviour === 'refusing') return void response.writeHead(400).end()
      if (behaviour === 'elsewhere') return void response.writeHead(307, { location: 'http://127.0.0.1:9/' }).end()
      if (behaviour === 'prose') return void response.end('It works!')
      const length = behaviour === 'wrong-length' ? dimensions + 1 : dimensions
      const data = body.input.map((text, index) => ({ object: 'embedding', index, embedding: vectorOf(text, length) }))
      // The protocol gives each vector its index, so their order is free.
      const told = behaviour === 'short' ? data.slice(1) : data.toReversed()
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ object: 'list', model: body.model, data: told, usage: { total_tokens: 1 } }))
    })
  })
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    behave: (behaviour: Behaviour) => {
      state.behaviour = behaviour
    },
    stop: () =>
      new Promise<void>((stopped) => {
        server.close(() => stopped())
        server.closeAllConnections()
      }),
  }
}
