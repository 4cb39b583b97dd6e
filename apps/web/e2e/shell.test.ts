import { afterAll, beforeAll, describe } from 'vitest'

import { chromiumPath, launch } from './browser.ts'
import { enterChecks } from './shell/enter-checks.ts'
import { pageChecks } from './shell/page-checks.ts'
import { sessionChecks } from './shell/session-checks.ts'
import { minute, type World } from './shell/world.ts'
import { startServer } from './start-server.ts'

let world: World

const now = (): World => world
const skipped = chromiumPath ? '' : ' (skipped: no Chromium; set CHROMIUM to its path)'

describe.skipIf(!chromiumPath)(`the frame and its forms${skipped}`, () => {
  beforeAll(async () => {
    world = { server: await startServer({ demo: true }), browser: await launch() }
  }, 3 * minute)

  afterAll(async () => {
    await world?.browser.close()
    await world?.server.stop()
  })

  sessionChecks(now)
  enterChecks(now)
  pageChecks(now)
})
