import { describe, expect, it } from 'vitest'

import { readBilingual as readInDomain } from '@duijie/domain/shared/bilingual.schema.ts'

import { readBilingual } from './bilingual.ts'

describe('readBilingual', () => {
  it('never differs from the domain', () => {
    for (const text of [
      undefined,
      {},
      { zh: '质检' },
      { en: 'Inspection' },
      { zh: '', en: 'Inspection' },
      { zh: '质检', en: 'Inspection' },
    ]) {
      for (const locale of ['zh', 'en'] as const) expect(readBilingual(text, locale)).toBe(readInDomain(text, locale))
    }
  })
})
