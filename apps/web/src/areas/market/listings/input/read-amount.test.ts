import { describe, expect, it } from 'vitest'

import { readAmount, readCount } from './read-amount.ts'

describe('readAmount', () => {
  it.each([
    ['1.2万', 12_000],
    ['1,2 万', 12_000],
    ['１２，０００', 12_000],
    ['12,000', 12_000],
    ['1,2000', 12_000],
    ['1,234,567.5', 1_234_567.5],
    ['120万元', 1_200_000],
    ['人民币 120 万元', 1_200_000],
    ['3千万', 30_000_000],
    ['1.5亿', 150_000_000],
    ['50w', 500_000],
    ['128k', 128_000],
    ['¥ 3 000', 3_000],
    ['约 80 万', 800_000],
    ['0.07', 0.07],
    ['-3.5', -3.5],
  ])('reads %s as %d', (text, value) => {
    expect(readAmount(text)?.value).toBe(value)
  })

  it.each(['', '万', '50-80万', '50～80万', '十万', '1.2.3', '12,00,0', 'abc', '3个', '1e5', 'Infinity'])(
    'does not guess what %j means',
    (text) => {
      expect(readAmount(text)).toBeUndefined()
    },
  )

  it('tells what the text itself said about its size', () => {
    expect(readAmount('12,000')).toMatchObject({ grouped: true, scaled: false, yuan: false })
    expect(readAmount('12000元')).toMatchObject({ grouped: false, scaled: false, yuan: true })
    expect(readAmount('1.2万元')).toMatchObject({ scaled: true, yuan: true })
    expect(readAmount('120')).toMatchObject({ grouped: false, scaled: false, yuan: false })
  })
})

it('readCount multiplies without binary dust', () => {
  expect(readCount('1.1万')).toBe(11_000)
  expect(readCount('4.35万')).toBe(43_500)
})
