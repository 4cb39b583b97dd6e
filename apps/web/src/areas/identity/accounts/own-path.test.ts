import { describe, expect, it } from 'vitest'

import { ownPath, readBack } from './own-path.ts'

describe('ownPath', () => {
  it('lets a person go back to a page of ours', () => {
    expect(ownPath('/listings/lst_1?tab=matches')).toBe('/listings/lst_1?tab=matches')
    expect(readBack({ back: '/mine' })).toEqual({ back: '/mine' })
  })

  it('never leads out of the house or round in a circle', () => {
    for (const path of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      'javascript:alert(1)',
      '/sign-in',
      '',
      7,
      undefined,
    ]) {
      expect(ownPath(path)).toBeUndefined()
      expect(readBack({ back: path })).toEqual({})
    }
  })
})
