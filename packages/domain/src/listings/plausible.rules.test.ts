import { describe, expect, it } from 'vitest'

import { listingBody } from './body.schema.ts'
import { submissionIssues } from './listing.rules.ts'
import { doubtfulFigures } from './plausible.rules.ts'

const today = '2026-11-23'
const title = { zh: '铸件砂眼检测' }

const codes = (body: object): string[] =>
  doubtfulFigures(listingBody.parse({ title, ...body }), today).map(({ field, code }) => `${field}: ${code}`)

const scenario = (body: object) => codes({ kind: 'scenario', ...body })

describe('a figure that cannot be', () => {
  it('is a yearly cost of 1.2 万 beside three inspectors a line and two shifts', () => {
    const body = { currentCostFen: 1_200_000, currentProcess: { zh: '每条线三名检验员，两班倒，人工目检。' } }
    expect(doubtfulFigures(listingBody.parse({ kind: 'scenario', title, ...body }), today)).toEqual([
      { field: 'currentCostFen', code: 'cost_below_wages', params: { people: 6, yuan: 2_000 } },
    ])
    expect(scenario({ ...body, currentCostFen: 60_000_000 })).toEqual([])
  })

  it('is flagged and not refused', () => {
    const body = listingBody.parse({
      kind: 'scenario',
      title,
      currentCostFen: 1_200_000,
      need: { zh: '12 名质检员目检' },
    })
    expect(doubtfulFigures(body, today)).toHaveLength(1)
    expect(submissionIssues(body, today, () => true).map(({ field }) => field)).not.toContain('currentCostFen')
  })

  it('is an amount whose unit was forgotten, or a budget a hundred times what the work costs', () => {
    expect(scenario({ budgetMaximumFen: 12_000 })).toEqual(['budgetMaximumFen: amount_small'])
    expect(scenario({ budgetMaximumFen: 0 })).toEqual([])
    expect(scenario({ currentCostFen: 100_000, budgetMaximumFen: 20_000_000 })).toEqual([
      'budgetMaximumFen: budget_beyond_cost',
    ])
  })

  it('is a share beyond a hundred percent, but no growth', () => {
    const kpi = (name: string, target: number) => scenario({ kpis: [{ name: { zh: name }, unit: '%', target }] })
    expect(kpi('检出率', 120)).toEqual(['kpis: share_beyond_hundred'])
    expect(kpi('检出率', 99.5)).toEqual([])
    expect(kpi('效率提升', 150)).toEqual([])
  })

  it('is a model of ten thousand billions, a release to come and a case of next year', () => {
    expect(
      codes({
        kind: 'capability',
        parametersBillion: 70_000,
        releasedOn: '2027-01-01',
        evidence: [{ title: { zh: '案例' }, year: 2027 }],
      }),
    ).toEqual(['parametersBillion: parameters_large', 'releasedOn: not_yet', 'evidence: year_odd'])
  })

  it('is a data set of less than a byte a sample', () => {
    expect(codes({ kind: 'dataset', sizeBytes: 1_000, sampleCount: 5_000 })).toEqual(['sizeBytes: less_than_a_byte'])
  })

  it('is more accelerator hours than the days on offer have', () => {
    const offer = { kind: 'compute', acceleratorCount: 8, availableFrom: '2027-01-01', availableUntil: '2027-01-10' }
    expect(codes({ ...offer, gpuHours: 1_921 })).toEqual(['gpuHours: hours_beyond_time'])
    expect(codes({ ...offer, gpuHours: 1_920 })).toEqual([])
  })
})
