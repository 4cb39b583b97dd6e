import { expect, test } from 'vitest'
import { parseJson, serialiseJson } from './json.ts'

/** The least a Zod schema does, so that this package needs none. */
const names = {
  safeParse: (value: unknown) =>
    Array.isArray(value) && value.every((item): item is string => typeof item === 'string')
      ? { success: true as const, data: value }
      : { success: false as const, error: new Error('not names') },
}

test('what was stored is read back, whatever characters it holds', () => {
  const value = ['对接', '\0', '\uD800', '"', '\u2028', '😀']
  const text = serialiseJson(names, value, 'listing.names')
  expect(text).not.toContain('\0')
  expect(text.isWellFormed()).toBe(true)
  expect(parseJson(names, text, 'listing.names')).toEqual(value)
})

test('a column that does not hold what it should names itself', () => {
  expect(() => parseJson(names, '{', 'listing.names')).toThrow('listing.names does not hold JSON.')
  expect(() => parseJson(names, '[1]', 'listing.names')).toThrow('listing.names holds JSON of another shape.')
})

test('a value that could not be read back is not written', () => {
  const wrong = [1] as unknown as string[]
  expect(() => serialiseJson(names, wrong, 'listing.names')).toThrow(/another shape/)
  expect(() => serialiseJson(names, undefined as unknown as string[], 'listing.names')).toThrow(/does not hold JSON/)
})
