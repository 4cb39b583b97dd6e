import type { Browser } from 'playwright-core'

import { openContext, signInAs } from '../browser.ts'
import type { Server } from '../start-server.ts'

/** One server and one browser for all checks of the frame and its forms. */
export type World = { server: Server; browser: Browser }

export const password = 'duijie-demo-2026'
export const minute = 60_000

export const demo = (name: string) => ({ email: `${name}@demo.duijie.example`, password })

/** A window of a person of the demo world, or of nobody. */
export const openAs = async ({ server, browser }: World, person: string | undefined, language?: 'zh-CN' | 'en') => {
  const look = { width: 1440, height: 900, scheme: 'light', language: language ?? 'zh-CN' } as const
  const opened = await openContext(browser, server.url, look)
  if (person) await signInAs(opened.context, server.url, demo(person))
  return opened
}
