import { describe, expect, it } from 'vitest'

import { offerKindOf } from './offer.rules.ts'

const model = { form: 'model', licence: 'apache-2.0' } as const

describe('what is offered', () => {
  it('is something to build on where nobody of the organisation is here, whatever it is', () => {
    for (const form of ['model', 'algorithm', 'technology', 'service'] as const)
      expect(offerKindOf({ form, priceModel: 'project', leadTimeDays: 30 }, 'listed')).toBe('open_model')
  })

  it('is something to build on where a member publishes open weights and states neither price nor time', () => {
    expect(offerKindOf(model, 'member')).toBe('open_model')
    expect(offerKindOf({ ...model, priceModel: 'free' }, 'member')).toBe('open_model')
  })

  it('is a solution where a member delivers it', () => {
    expect(offerKindOf({ ...model, priceModel: 'project' }, 'member')).toBe('solution')
    expect(offerKindOf({ ...model, leadTimeDays: 30 }, 'member')).toBe('solution')
    expect(offerKindOf({ ...model, form: 'service' }, 'member')).toBe('solution')
  })

  it('is a solution where the licence has to be agreed on, or is not stated', () => {
    for (const licence of ['proprietary', 'custom', undefined, 'no such licence'])
      expect(offerKindOf({ ...model, licence }, 'member')).toBe('solution')
  })
})
