import { assert, bigInt, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readAmount } from './amount.rules.ts'
import { decimalOf, isGreater, negate, plus, powerOfTen, times, toNumber, toWhole } from './decimal.ts'

const ends = (text: string) => {
  const read = readAmount(text)
  return read && [read.lower && toNumber(read.lower.value), read.upper && toNumber(read.upper.value)]
}

describe('amounts', () => {
  it.each([
    ['120万元人民币', 1_200_000, 1_200_000],
    ['¥ 3 000', 3000, 3000],
    ['RMB 50W', 500_000, 500_000],
    ['人民币二十万元整', 200_000, 200_000],
    ['-5', -5, -5],
    ['+5', 5, 5],
    ['－５', -5, -5],
    ['12万-20万', 120_000, 200_000],
    ['12-20万', 120_000, 200_000],
    ['5000-1万', 5000, 10_000],
    ['12元-20万元', 12, 200_000],
    ['10至20', 10, 20],
    ['10～20', 10, 20],
    ['20万以内', undefined, 200_000],
    ['不超过20万元', undefined, 200_000],
    ['≤20', undefined, 20],
    ['<20', undefined, 20],
    ['20万元起', 200_000, undefined],
    ['至少3', 3, undefined],
    ['>=3', 3, undefined],
    ['100圆', 100, 100],
  ])('%s is from %s to %s', (text, lower, upper) => expect(ends(text)).toEqual([lower, upper]))

  it.each([
    '20-10',
    '20万-10万',
    '若干',
    '面议',
    '',
    '-',
    '10-',
    '-20-',
    '10-20-30',
    '10天-3周',
    '100元%',
    '1'.repeat(101),
  ])('%j is no amount: nothing is guessed', (text) => expect(readAmount(text)).toBeUndefined())

  it.each([
    ['2.4 %', 'percent'],
    ['45天', 'days'],
    ['45 days', 'days'],
    ['3周', 'weeks'],
    ['两个星期', 'weeks'],
    ['6个月', 'months'],
    ['2年', 'years'],
    ['1-2年', 'years'],
  ] as const)('%s counts %s', (text, measure) => expect(readAmount(text)?.upper?.measure).toBe(measure))

  it('what one end says of its size or its money holds for both', () => {
    expect(readAmount('10-20元')).toMatchObject({ lower: { yuan: true }, upper: { yuan: true } })
    expect(readAmount('12-20万')).toMatchObject({ lower: { scaled: true }, single: false })
    expect(readAmount('20')).toMatchObject({ single: true, lower: { yuan: false } })
  })

  it.each(['约20万', '大约20万', '20万左右', '~20万', 'about 20万', '≈20万'])('%s is approximate', (text) => {
    expect(readAmount(text)).toMatchObject({ approximate: true })
    expect(ends(text)).toEqual([200_000, 200_000])
  })
})

describe('exact decimals', () => {
  const cents = bigInt({ min: -(10n ** 15n), max: 10n ** 15n })
  const hundredths = (units: bigint) => ({ units, places: 2 })

  it('add and compare as their units do, whatever their places', () => {
    assert(
      property(cents, cents, (a, b) => {
        expect(plus(hundredths(a), hundredths(b)).units).toBe(a + b)
        const finer = { units: b * 10n, places: 3 }
        expect(isGreater(hundredths(a), finer)).toBe(a > b)
      }),
    )
  })

  it('multiply without loss, where doubles lose', () => {
    expect(times(decimalOf('0.1'), decimalOf('3'))).toEqual({ units: 3n, places: 1 })
    expect(toNumber(times(decimalOf('1.005'), powerOfTen(2)))).toBe(100.5)
    expect(toNumber(times(decimalOf('7'), powerOfTen(-3)))).toBe(0.007)
  })

  it.each([
    ['2.4', 2n, false],
    ['2.5', 3n, false],
    ['2.6', 3n, false],
    ['3', 3n, true],
    ['3.00', 3n, true],
    ['.4', 0n, false],
    ['', 0n, true],
  ])('%s is the whole number %s, exact: %s', (text, whole, exact) => {
    expect(toWhole(decimalOf(text))).toEqual({ whole, exact })
    expect(toWhole(negate(decimalOf(text)))).toEqual({ whole: -whole, exact })
  })

  it('never rounds further than a half', () => {
    assert(
      property(cents, integer({ min: 0, max: 4 }), (units, places) => {
        const { whole, exact } = toWhole({ units, places })
        const off = whole * 10n ** BigInt(places) - units
        expect(2n * (off < 0n ? -off : off) <= 10n ** BigInt(places)).toBe(true)
        expect(exact).toBe(off === 0n)
      }),
    )
  })
})
