import { describe, expect, it } from 'vitest'

import { readRecent, withRecent } from './recent-searches.ts'

describe('recent searches', () => {
  it('are the last ten, latest first, each once', () => {
    const twelve = Array.from({ length: 12 }, (_, at) => `词${at}`)
    const kept = twelve.reduce<readonly string[]>((texts, text) => withRecent(texts, text), [])
    expect(kept).toEqual(twelve.toReversed().slice(0, 10))
    expect(withRecent(kept, ' 词5 ')).toEqual(['词5', ...kept.filter((text) => text !== '词5')])
    expect(withRecent(kept, '  ')).toBe(kept)
  })

  it('are those of the person who reads them, and none where the store holds something else', () => {
    const stored = JSON.stringify({ of: 'usr_1', texts: ['缺陷'] })
    expect(readRecent(stored, 'usr_1')).toEqual(['缺陷'])
    for (const other of [undefined, '', '{', '[]', 'null', '{"of":"usr_1","texts":[7]}', '{"of":"usr_1"}'])
      expect(readRecent(other, 'usr_1')).toEqual([])
    expect(readRecent(stored, 'usr_2')).toEqual([])
  })
})
