import { networkInterfaces } from 'node:os'

import { afterEach, expect, it } from 'vitest'

import { runCommand } from '../testing/run-command.ts'
import { startServerProcess, type ServerProcess } from '../testing/server-process.ts'

let servers: ServerProcess[] = []

const start = async (env: Record<string, string>, directory?: string) => {
  const server = await startServerProcess(env, directory)
  servers.push(server)
  return server
}

afterEach(() => {
  for (const server of servers) server.remove()
  servers = []
})

it('one folder has one server: a second is refused by name, a command is not, and a killed one leaves no lock', async () => {
  const first = await start({ DUIJIE_DEMO: '0' })
  await expect(startServerProcess({ DUIJIE_DEMO: '0' }, first.directory)).rejects.toThrow(
    new RegExp(`another server \\(process ${first.child.pid}\\) serves DATA_DIR`),
  )
  expect((await fetch(`${first.url}/readyz`)).status).toBe(200)
  expect(runCommand(['features', '--json'], first.directory).code).toBe(0)
  const ended = new Promise((done) => first.child.once('exit', done))
  first.child.kill('SIGKILL')
  await ended
  const next = await start({ DUIJIE_DEMO: '0' }, first.directory)
  expect((await fetch(`${next.url}/readyz`)).status).toBe(200)
}, 90_000)

it('the demo world is served to this machine alone unless it is told otherwise', async (test) => {
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((address) => address?.family === 'IPv4' && !address.internal)
  if (!outside) return test.skip('this machine has no address but its own')
  const portOf = ({ url }: ServerProcess) => new URL(url).port
  const demo = await start({ DUIJIE_DEMO: '1' })
  await expect(fetch(`http://${outside.address}:${portOf(demo)}/healthz`)).rejects.toThrow(/fetch failed/)
  const told = await start({ DUIJIE_DEMO: '0' })
  expect((await fetch(`http://${outside.address}:${portOf(told)}/healthz`)).status).toBe(200)
}, 90_000)
