import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { startEmbeddingsServer } from '../testing/embeddings-server.ts'
import { startServerProcess, type ServerProcess } from '../testing/server-process.ts'

let service: Awaited<ReturnType<typeof startEmbeddingsServer>>
let server: ServerProcess | undefined

beforeEach(async () => {
  service = await startEmbeddingsServer()
})

afterEach(async () => {
  server?.remove()
  server = undefined
  await service.stop()
})

const start = async (over: Record<string, string> = {}) => {
  server = await startServerProcess({ EMBEDDINGS_URL: service.url, EMBEDDINGS_MODEL: 'letters', ...over })
  return server
}

const readiness = async ({ url }: ServerProcess): Promise<unknown> => (await fetch(`${url}/readyz`)).json()

describe('a platform with an embeddings service', () => {
  it('sends the teasers of open listings, and says why meanings cannot be compared when the service is away', async () => {
    const running = await start({ DUIJIE_DEMO: '1' })
    await vi.waitFor(() => expect(service.requests.flatMap(({ input }) => input).length).toBeGreaterThan(200), 30_000)
    expect(await readiness(running)).toMatchObject({ ready: true, embeddings: 'ok' })
    const sent = service.requests.flatMap(({ input }) => input)
    expect(new Set(sent).size).toBe(sent.length)
    // Contacts of the demo world all end in this, and needs behind the teaser speak of AOI reviewers.
    expect(sent.filter((text) => text.includes('demo.duijie.example'))).toEqual([])
    expect(sent.filter((text) => text.includes('复判员仍跟不上'))).toEqual([])
  }, 60_000)

  it('is ready without it, and names the trouble', async () => {
    service.behave('busy')
    const running = await start({ DUIJIE_DEMO: '1' })
    await vi.waitFor(
      async () =>
        expect(await readiness(running)).toMatchObject({
          ready: true,
          embeddings: 'degraded: the service answered 503',
        }),
      30_000,
    )
  }, 60_000)

  it('does not wait for a silent service when it is told to stop', async () => {
    service.behave('silent')
    const running = await start({ DUIJIE_DEMO: '1' })
    await vi.waitFor(() => expect(service.requests.length).toBeGreaterThan(0), 30_000)
    const { code, milliseconds } = await running.terminate()
    expect(code).toBe(0)
    expect(milliseconds).toBeLessThan(8_000)
  }, 60_000)
})

describe('a platform without one', () => {
  it('says so', async () => {
    server = await startServerProcess({ DUIJIE_DEMO: '0' })
    expect(await readiness(server)).toMatchObject({ ready: true, embeddings: 'off' })
  })
})
