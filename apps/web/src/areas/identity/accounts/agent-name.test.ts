import { expect, it } from 'vitest'

import { readAgent } from './agent-name.ts'

it.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0',
    'Edge',
    'Windows',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15',
    'Safari',
    'macOS',
  ],
  ['Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36', 'Chrome', 'Android'],
])('a browser is named as its person knows it', (agent, browser, system) => {
  expect(readAgent(agent)).toEqual({ browser, system })
})

it('what is no browser has no name', () => {
  expect(readAgent('curl/8.5.0')).toBeUndefined()
  expect(readAgent('')).toBeUndefined()
})
