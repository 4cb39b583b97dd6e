import { describe, expect, it } from 'vitest'

import { summarise } from './effect-summary.ts'

const effect = (scenarioId: string, entered: number, overlap: number, tau: number) => ({
  scenarioId,
  title: { zh: scenarioId },
  entered,
  overlap,
  tau,
})

describe('the summary of a preview', () => {
  it('says nothing where nothing was compared', () => {
    expect(summarise([])).toBeUndefined()
  })

  it('takes means over all and lists what changes most first', () => {
    const summary = summarise([
      effect('same', 0, 1, 1),
      effect('reordered', 0, 1, 0.4),
      effect('half', 5, 0.5, 0.2),
      effect('shaken', 0, 1, -0.6),
    ])
    expect(summary?.overlap).toBeCloseTo(0.875, 12)
    expect(summary?.tau).toBeCloseTo(0.25, 12)
    expect(summary?.untouched).toBe(1)
    expect(summary?.changed.map(({ scenarioId }) => scenarioId)).toEqual(['half', 'shaken', 'reordered'])
  })

  it('does not call a list untouched that lost one without a successor', () => {
    expect(summarise([effect('shorter', 0, 0.9, 1)])?.untouched).toBe(0)
  })
})
