import { rmSync } from 'node:fs'

import { request } from 'playwright-core'

import { chromiumPath, signInAs } from './browser.ts'
import { preparedDemo, startServer } from './start-server.ts'
import { demoRoundsDone } from './states.ts'
import { accountOf } from './viewer-accounts.ts'

/** Vitest's global set-up: the demo world is loaded and its rounds are solved once, and each file starts from a copy. */
export default async (): Promise<(() => void) | undefined> => {
  if (!chromiumPath) return undefined
  const server = await startServer({ demo: true, keep: true })
  const broker = { request: await request.newContext() }
  await signInAs(broker, server.url, accountOf('broker'))
  await demoRoundsDone(broker, server.url)
  await broker.request.dispose()
  await server.stop()
  process.env[preparedDemo] = server.folder
  return () => rmSync(server.folder, { recursive: true, force: true })
}
