import { describe, expect, it } from 'vitest'

import { nearestNames } from './nearest-names.ts'

describe('nearestNames', () => {
  it('finds the name that a misspelt word meant, in either language', () => {
    expect(nearestNames('surfce defect detecton', 5)[0]).toBe('surface defect detection')
    expect(nearestNames('表面缺馅检侧', 5)[0]).toBe('表面缺陷检测')
  })

  it('puts a name that answers every misspelt word before one that answers only some', () => {
    expect(nearestNames('defct inspecton', 5)[0]).toBe('defect detection')
    expect(nearestNames('medical imging', 5)[0]).toBe('medical imaging')
  })

  it('finds a short Chinese name with one wrong character', () => {
    expect(nearestNames('缺馅检测', 5)[0]).toBe('缺陷检测')
  })

  it('offers nothing for a text that is like no name', () => {
    expect(nearestNames('zqxw', 5)).toEqual([])
    expect(nearestNames('', 5)).toEqual([])
  })

  it('keeps to the limit and never offers what was typed', () => {
    const names = nearestNames('检测', 3)
    expect(names.length).toBeLessThanOrEqual(3)
    expect(names).not.toContain('检测')
  })
})
