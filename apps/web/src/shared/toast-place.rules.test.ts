import { describe, expect, it } from 'vitest'

import { toastCorner } from './toast-place.rules.ts'

const desk = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }

describe('a message', () => {
  it('stands at the bottom right unless what it speaks of is there', () => {
    expect(toastCorner(desk, undefined)).toBe('bottom-right')
    expect(toastCorner(desk, { left: 300, top: 200, right: 900, bottom: 240 })).toBe('bottom-right')
    expect(toastCorner(desk, { left: 300, top: 820, right: 1400, bottom: 860 })).toBe('top-right')
    expect(toastCorner(desk, { left: 1100, top: 0, right: 1440, bottom: 900 })).toBe('bottom-left')
  })

  it('on a phone stands above what is below, and below what is above', () => {
    expect(toastCorner(phone, { left: 16, top: 700, right: 374, bottom: 760 })).toMatch(/^top/)
    expect(toastCorner(phone, { left: 16, top: 80, right: 374, bottom: 120 })).toMatch(/^bottom/)
  })

  it('never covers anything of a row wherever it is', () => {
    const steps = (last: number): number[] => Array.from({ length: last / 20 + 1 }, (_, step) => step * 20)
    for (const left of steps(700))
      for (const top of steps(860)) {
        const corner = toastCorner(desk, { left, top, right: left + 740, bottom: top + 40 })
        const isClearOfHeight = corner.startsWith('top') ? top >= 176 : top + 40 <= 900 - 176
        const isClearOfWidth = corner.endsWith('right') ? left + 740 <= 1000 : left >= 440
        expect(isClearOfHeight || isClearOfWidth, `${left}, ${top}: ${corner}`).toBe(true)
      }
  })
})
