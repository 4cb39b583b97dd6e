import { describe, expect, it } from 'vitest'

import { bilingual, bilingualTexts, readBilingual } from './bilingual.schema.ts'
import { fingerprintOf } from './fingerprint.ts'
import { idPrefixes, idText } from './id.schema.ts'
import { fen, maximumFen } from './money.schema.ts'
import { pageInput } from './page.schema.ts'
import { lineText, safeText } from './safe-text.schema.ts'
import { dayInChina, daysBetween, dayText } from './time.schema.ts'

const codeOf = (parsed: { error?: { issues: { message: string }[] } | undefined }) => parsed.error?.issues[0]?.message

describe('text', () => {
  it.each([
    ['plain', undefined],
    ['tabs\tand\nlines\r\n', undefined],
    ['钢板 🙂', undefined],
    ['delete\u007f', 'text.control_characters'],
    ['nul\u0000', 'text.control_characters'],
    ['bell\u0007', 'text.control_characters'],
    ['escape\u001b[31m', 'text.control_characters'],
    ['lone \ud800 surrogate', 'text.malformed'],
    ['\udc00', 'text.malformed'],
    ['x'.repeat(51), 'text.too_long'],
  ])('%j: %s', (text, code) => expect(codeOf(safeText(50).safeParse(text))).toBe(code))

  it('too long is said before anything else is looked at', () => {
    expect(codeOf(safeText(3).safeParse('\u0000'.repeat(4)))).toBe('text.too_long')
  })

  it.each([
    ['  名称 ', '名称'],
    ['a\tb', 'a\tb'],
  ])('a line %j is kept as %j', (text, kept) => expect(lineText(20).parse(text)).toBe(kept))

  it.each([
    ['', 'text.required'],
    ['   ', 'text.required'],
    ['two\nlines', 'text.single_line'],
    ['two\rlines', 'text.single_line'],
  ])('a line is not %j: %s', (text, code) => expect(codeOf(lineText(20).safeParse(text))).toBe(code))
})

describe('text in two languages', () => {
  it.each([[{}], [{ zh: '' }], [{ zh: '  ', en: '' }]])('%j is filled in neither', (value) => {
    expect(codeOf(bilingual(20).safeParse(value))).toBe('text.required')
  })
  it.each([
    [{ zh: '中' }, '中', '中'],
    [{ en: 'en' }, 'en', 'en'],
    [{ zh: '中', en: 'en' }, '中', 'en'],
    [{ zh: '', en: 'en' }, 'en', 'en'],
    [undefined, '', ''],
  ])('%j is read as %j and %j', (text, zh, en) => {
    expect([readBilingual(text, 'zh'), readBilingual(text, 'en')]).toEqual([zh, en])
  })
  it('gives an index what is filled, Chinese first', () => {
    expect(bilingualTexts({ en: 'en', zh: '中' })).toEqual(['中', 'en'])
    expect(bilingualTexts({ zh: ' ', en: 'en' })).toEqual(['en'])
    expect(bilingualTexts(undefined)).toEqual([])
  })
})

describe('money', () => {
  it.each([0, 1, maximumFen])('%d fen', (amount) => expect(fen.parse(amount)).toBe(amount))
  it.each([
    [-1, 'money.negative'],
    [0.5, 'money.whole_fen'],
    [maximumFen + 1, 'money.too_large'],
  ])('not %d: %s', (amount, code) => expect(codeOf(fen.safeParse(amount))).toBe(code))
  it.each([Number.NaN, Number.POSITIVE_INFINITY, '5', null])('not %j at all', (amount) => {
    expect(fen.safeParse(amount).success).toBe(false)
  })
  it('sums of the largest amounts stay exact', () => expect(Number.isSafeInteger(maximumFen * 900)).toBe(true))
})

describe('ids', () => {
  it.each(['lst_00000001', 'usr-A', 'x', 'a'.repeat(64)])('%s', (id) => expect(idText.parse(id)).toBe(id))
  it.each(['', 'a b', '../etc', "a'b", 'a%', 'a/b', '中', 'a'.repeat(65)])('not %j', (id) => {
    expect(idText.safeParse(id).success).toBe(false)
  })
  it('have a prefix of their own for every noun', () => {
    const prefixes = Object.values(idPrefixes)
    expect(new Set(prefixes).size).toBe(prefixes.length)
    for (const prefix of prefixes) expect(prefix).toMatch(/^[a-z]{3}$/)
  })
})

describe('days', () => {
  it.each(['2026-11-23', '2024-02-29'])('%s', (day) => expect(dayText.parse(day)).toBe(day))
  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '26-11-23', '2026-11-23T00:00', ''])('not %j', (day) => {
    expect(codeOf(dayText.safeParse(day))).toBe('day.malformed')
  })
  it.each([
    ['2026-11-23T15:59:59.999Z', '2026-11-23'],
    ['2026-11-23T16:00:00.000Z', '2026-11-24'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
  ])('%s is %s in China', (now, day) => expect(dayInChina(now)).toBe(day))
  it.each([
    ['2026-11-23T08:00:00.000Z', '2026-11-24T07:59:59.999Z', 0],
    ['2026-11-23T08:00:00.000Z', '2026-11-24T08:00:00.000Z', 1],
    ['2026-11-24T08:00:00.000Z', '2026-11-23T08:00:00.000Z', 0],
  ])('from %s to %s are %d whole days', (from, to, days) => expect(daysBetween(from, to)).toBe(days))
})

describe('pages', () => {
  it('hold twenty unless told, a hundred at most', () => {
    expect(pageInput.parse({}).limit).toBe(20)
    for (const limit of [0, 101, 1.5]) expect(pageInput.safeParse({ limit }).success).toBe(false)
  })
})

it.each([
  ['', '811c9dc5'],
  ['a', 'e40c292c'],
  ['foobar', 'bf9cf968'],
])('the fingerprint of %j is that of FNV-1a', (text, hash) => expect(fingerprintOf(text)).toBe(hash))
