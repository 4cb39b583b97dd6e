import { array, assert, constantFrom, integer, oneof, property, record, string } from 'fast-check'
import { expect, it } from 'vitest'

import { isPair, pairOfText, textOfPair } from '../../text/pairs.ts'
import { createPairNumbers } from './pair-numbers.ts'

const texts = oneof(
  string({ unit: 'binary', minLength: 1, maxLength: 2 }).filter(isPair),
  // Few characters, so that the same strings come and go, and some stand where others would.
  array(constantFrom('表', '面', '缺', '陷', '检', '测', 'a', 'b'), { minLength: 1, maxLength: 2 }).map((units) =>
    units.join(''),
  ),
)
const step = record({ text: texts, value: integer({ min: 0, max: 1e6 }), isRemoval: constantFrom(true, false, false) })

it('numbers of pairs are those of a map of strings, whatever comes and goes', () => {
  assert(
    property(array(step, { maxLength: 4000, size: 'max' }), (steps) => {
      const numbers = createPairNumbers()
      const model = new Map<string, number>()
      for (const { text, value, isRemoval } of steps) {
        if (isRemoval) {
          numbers.remove(pairOfText(text))
          model.delete(text)
        } else {
          numbers.set(pairOfText(text), value)
          model.set(text, value)
        }
        expect(numbers.get(pairOfText(text))).toBe(model.get(text) ?? -1)
      }
      for (const { text } of steps) {
        expect(numbers.get(pairOfText(text))).toBe(model.get(text) ?? -1)
        expect(textOfPair(pairOfText(text))).toBe(text)
      }
    }),
    { numRuns: 30, verbose: true },
  )
})

it('a string of two units is not taken for one of its units', () => {
  const numbers = createPairNumbers()
  numbers.set(pairOfText('a'), 1)
  expect(numbers.get(pairOfText('a\u0000'))).toBe(-1)
  expect(isPair('\u0000')).toBe(false)
  expect(isPair('abc')).toBe(false)
})
