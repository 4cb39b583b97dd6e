import { describe, expect, it } from 'vitest'

import { parseCopy, startingValues } from './draft-copy.ts'

const stored = { title: { zh: '甲', en: '' }, demand: '1' }

describe('startingValues', () => {
  it('brings back what was typed and not saved', () => {
    expect(startingValues(stored, { version: 3, values: { ...stored, demand: '2' } })).toEqual({
      values: { ...stored, demand: '2' },
      isRestored: true,
    })
  })

  it('says nothing of a copy that the server already has', () => {
    expect(startingValues(stored, { version: 2, values: { ...stored } })).toEqual({ values: stored, isRestored: false })
  })

  it('takes a copy of an older form: fields that are gone are left behind, new ones come from the server', () => {
    const old = { title: { zh: '乙', en: '' }, gone: 'x' }
    expect(startingValues(stored, { version: 1, values: old }).values).toEqual({
      title: { zh: '乙', en: '' },
      demand: '1',
    })
  })
})

it.each([undefined, '', '{', 'null', '[]', '{"version":"1","values":{}}', '{"version":1,"values":null}'])(
  'parseCopy takes %j for no copy',
  (text) => {
    expect(parseCopy(text)).toBeUndefined()
  },
)
