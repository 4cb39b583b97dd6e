import { createServer, type Server, type Socket } from 'node:net'

import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'

import { sessionView } from '@duijie/domain/accounts/session.schema.ts'
import { demoPassword } from '../demo/demo-accounts.ts'
import { ownHeaders, postTo } from '../testing/post.ts'
import { startServerProcess, type ServerProcess } from '../testing/server-process.ts'

let server: ServerProcess
let mute: Server
let mail: Record<string, string>
const sockets = new Set<Socket>()

/** A mail server that takes connections and never says a word. */
beforeAll(async () => {
  mute = await new Promise<Server>((listening) => {
    const made = createServer((socket) => {
      sockets.add(socket)
      // Whoever is killed resets his connection.
      socket.on('error', () => {})
    }).listen(0, '127.0.0.1', () => listening(made))
  })
  const address = mute.address()
  mail = { SMTP_URL: `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}` }
  server = await startServerProcess({ DUIJIE_DEMO: '1', ...mail })
}, 60_000)

afterAll(() => {
  server.remove()
  for (const socket of sockets) socket.destroy()
  mute.close()
})

const answered = z.object({ result: z.object({ data: sessionView }) })

it('a platform with a mail to send starts, is ready and stops while the mail server does not answer', async () => {
  const signedIn = await postTo(server.url, '/api/auth/sign-in/email', {
    email: 'plant@demo.duijie.example',
    password: demoPassword,
  })
  const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const me = answered.parse(await (await fetch(`${server.url}/trpc/session.me`, { headers: { cookie } })).json())
  const organisationId = me.result.data.organisations[0]?.id
  const invited = await postTo(
    server.url,
    '/trpc/organisations.invite',
    { organisationId, email: 'new@example.test', role: 'viewer' },
    { ...ownHeaders, cookie },
  )
  expect(invited.status, await invited.text()).toBe(200)
  await expect.poll(() => sockets.size, { timeout: 10_000 }).toBeGreaterThan(0)

  server.child.kill('SIGKILL')
  const seen = sockets.size
  server = await startServerProcess(mail, server.directory)
  expect(await (await fetch(`${server.url}/readyz`)).json()).toMatchObject({ ready: true, search: 'ok' })
  await expect.poll(() => sockets.size, { timeout: 10_000 }).toBeGreaterThan(seen)
  const { code, milliseconds } = await server.terminate()
  expect(code).toBe(0)
  // Waiting for the mail server, which has ten seconds to answer, would take longer.
  expect(milliseconds).toBeLessThan(9_000)
}, 60_000)
