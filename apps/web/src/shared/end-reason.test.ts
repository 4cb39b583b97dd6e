import { closeReasons, declineReasons, joinedReason } from '@duijie/domain/pairings/pairing.schema.ts'
import { describe, expect, it } from 'vitest'

import en from '../locales/en/pairings.json' with { type: 'json' }
import zh from '../locales/zh-CN/pairings.json' with { type: 'json' }
import { endReasonText } from './end-reason.ts'

const sayIn =
  (catalogue: unknown) =>
  (key: string): string =>
    String(key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], catalogue))

describe('endReasonText', () => {
  it.each([...declineReasons, ...closeReasons, joinedReason])('says %s in both languages', (reason) => {
    for (const catalogue of [zh, en]) {
      const text = endReasonText(reason, sayIn(catalogue))
      expect([reason, 'undefined', '']).not.toContain(text)
    }
  })

  it('leaves what was written as it is', () => {
    expect(endReasonText('场景方已选集成服务商', sayIn(zh))).toBe('场景方已选集成服务商')
  })
})
