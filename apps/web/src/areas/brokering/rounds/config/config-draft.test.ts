import { describe, expect, it } from 'vitest'

import { roundConfig } from '@duijie/domain/rounds/round-config.schema.ts'

import { configProblems, toConfig, toDraft } from './config-draft.ts'

const draft = (over: object = {}) => ({ ...toDraft(roundConfig.parse({ title: '春季对接' })), ...over })

describe('the form of a round', () => {
  it('can be sent as it is offered', () => {
    expect(configProblems(draft())).toEqual({})
  })

  it('tells what is missing beside the field, and the server would refuse the same', () => {
    const limits = [
      { of: 'each_vendor', per: 'round' },
      { of: 'size', per: 'scenario', atLeast: 1 },
      { of: 'vendors', per: 'round', atMost: 1, vendorIds: [] },
      { of: 'form', value: 'model', per: 'round', atLeast: 3, atMost: 2 },
    ]
    const broken = draft({ title: ' ', demandMinimum: 4, demand: 3, limits })
    expect(configProblems(broken)).toEqual({
      title: 'title',
      demandMinimum: 'range',
      'limits.0.atMost': 'number_needed',
      'limits.1.value': 'value_needed',
      'limits.2.vendorIds': 'vendors_needed',
      'limits.3.atMost': 'range_crossed',
    })
    const refused = roundConfig.safeParse(toConfig(broken)).error?.issues.map(({ path }) => path.join('.'))
    expect(new Set(refused)).toEqual(new Set(Object.keys(configProblems(broken))))
  })

  it('asks for numbers that were emptied and for scenarios where they are to be picked', () => {
    const demands = [{ scenarioId: 'lst_1', minimum: 2, maximum: 1 }]
    expect(configProblems(draft({ capacity: '', isPicking: true, demands }))).toEqual({
      capacity: 'number',
      scenarioIds: 'scenarios',
      'demands.0.minimum': 'range',
    })
  })

  it('keeps what was picked while filters are in use, and does not send it', () => {
    const picked = draft({ isPicking: false, scenarioIds: ['lst_1'] })
    expect(toConfig(picked).scenarioIds).toEqual([])
    expect(toConfig({ ...picked, isPicking: true }).scenarioIds).toEqual(['lst_1'])
    expect(toDraft(toConfig({ ...picked, isPicking: true })).isPicking).toBe(true)
  })
})
