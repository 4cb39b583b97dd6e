import { describe, expect, it } from 'vitest'

import { citedCase } from './cited-case.rules.ts'

const piece = (name: string, sectors: string[], outcome?: string, year?: number) => ({
  title: { zh: name },
  sectors,
  ...(outcome ? { outcome: { zh: outcome } } : {}),
  ...(year ? { year } : {}),
})

describe('the case to name', () => {
  it('is one of the scenario’s sector with a figure, before a later one without', () => {
    const evidence = [piece('无数字', ['C31'], '效果良好', 2026), piece('有数字', ['C31'], '漏检率降到 0.3%', 2021)]
    expect(citedCase(evidence, ['C31'])?.title.zh).toBe('有数字')
  })

  it('is the latest of those alike, and of a sector within the scenario’s or around it', () => {
    const evidence = [piece('旧', ['C313'], '提高 3 倍', 2020), piece('新', ['C31'], '提高 2 倍', 2024)]
    expect(citedCase(evidence, ['C31'])?.title.zh).toBe('新')
    expect(citedCase(evidence, ['C313'])?.title.zh).toBe('新')
  })

  it('is none where no sector is the same: another section’s work proves nothing here', () => {
    expect(citedCase([piece('医院', ['Q84'], '节省 40%')], ['C31'])).toBeUndefined()
    expect(citedCase([piece('制造业', ['C'], '节省 40%')], ['C31'])).toBeUndefined()
    expect(citedCase([], ['C31'])).toBeUndefined()
  })
})
