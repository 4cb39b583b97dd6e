import { describe, expect, it } from 'vitest'

import { fieldTiers } from '@duijie/domain/listings/tiers.ts'
import type { SignalView } from '@duijie/domain/matches/signal.view.schema.ts'

import { missingField } from './missing-field.ts'

const unknown = (name: string, weight: number, missing: string[]): SignalView => ({
  name,
  value: null,
  weight,
  contribution: weight / 2,
  reason: { code: `${name}.unknown`, params: { missing } },
})

describe('missingField', () => {
  it('takes what is demanded before anything that weighs', () => {
    const signals = [unknown('trl', 0.02, ['capability']), unknown('certificate', 0, ['capability'])]
    expect(missingField(signals, 'capability')?.field).toBe('certificates')
  })

  it('takes the weightiest signal that this side left open', () => {
    const signals = [
      unknown('trl', 0.02, ['capability']),
      unknown('deployment', 0.04, ['scenario', 'capability']),
      unknown('budget', 0.05, ['scenario']),
    ]
    expect(missingField(signals, 'capability')?.field).toBe('deployments')
    expect(missingField(signals, 'scenario')?.field).toBe('budgetMaximumFen')
  })

  it.each(['scenario', 'capability'] as const)('names only fields that the form of a %s has', (side) => {
    const names = [
      'task',
      'sector',
      'modality',
      'deployment',
      'residency',
      'budget',
      'timing',
      'trl',
      'language',
      'evidence',
    ]
    const fields = names.flatMap((name) => missingField([unknown(name, 0.1, [side])], side)?.field ?? [])
    expect(fields.length).toBeGreaterThan(5)
    expect(Object.keys(fieldTiers[side])).toEqual(expect.arrayContaining(fields))
  })

  it('does not ask to fill in what is only hidden here', () => {
    const hidden = {
      ...unknown('budget', 0.05, ['scenario']),
      missing: [{ side: 'scenario', state: 'hidden' } as const],
    }
    expect(missingField([hidden], 'scenario')).toBeUndefined()
  })

  it('says nothing of what is known, of no preference, and of what nobody can type', () => {
    expect(
      missingField(
        [{ ...unknown('trl', 0.1, ['capability']), value: 1 }, unknown('outcome', 0.1, ['capability'])],
        'capability',
      ),
    ).toBeUndefined()
  })
})
