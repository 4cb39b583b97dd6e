import { describe, expect, it } from 'vitest'

import { readAdminState } from './admin-state.ts'

describe('readAdminState', () => {
  it('leaves the state that is shown anyway out of the URL and drops what is no state', () => {
    expect(readAdminState({ state: 'pending', q: ' 华 ' })).toEqual({ q: '华' })
    expect(readAdminState({ state: 'verified' })).toEqual({ state: 'verified' })
    expect(readAdminState({ state: 'owner', q: 5 })).toEqual({})
  })
})
