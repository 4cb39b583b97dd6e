import { describe, expect, it } from 'vitest'

import { capabilityBody } from './capability.schema.ts'
import { stateOfFields } from './field-state.rules.ts'
import { scenarioBody } from './scenario.schema.ts'
import { fieldTiers } from './tiers.ts'

const capability = (over: object = {}) => capabilityBody.parse({ kind: 'capability', title: { zh: '质检' }, ...over })
const scenario = (over: object = {}) => scenarioBody.parse({ kind: 'scenario', title: { zh: '质检' }, ...over })
const price = ['priceMinimumFen', 'priceMaximumFen']

describe('the state of a field', () => {
  it('is hidden for a reader of the teaser, whether or not the field is filled', () => {
    for (const name of Object.keys(fieldTiers.capability).filter((each) => fieldTiers.capability[each] === 'full')) {
      const states = [{}, { [name]: name === 'contactName' ? '王工' : 5 }].map((over) =>
        stateOfFields({ ...capability(), ...over } as ReturnType<typeof capability>, [name], 'teaser'),
      )
      expect(states).toEqual(['hidden', 'hidden'])
    }
  })

  it('tells what nobody filled in from what is said, where it is open', () => {
    expect(stateOfFields(capability(), price, 'full')).toBe('absent')
    expect(stateOfFields(capability({ priceMaximumFen: 5 }), price, 'full')).toBe('known')
    expect(stateOfFields(capability(), ['trl'], 'teaser')).toBe('absent')
    expect(stateOfFields(capability({ trl: 7 }), ['trl'], 'teaser')).toBe('known')
  })

  it('is open in a scenario that is fully public, but for its contacts', () => {
    const open = scenario({ confidentiality: 'public' })
    expect(stateOfFields(open, ['budgetMaximumFen'], 'teaser')).toBe('absent')
    expect(stateOfFields(open, ['contactPhone'], 'teaser')).toBe('hidden')
  })
})
