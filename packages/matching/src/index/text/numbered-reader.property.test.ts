import { array, assert, constantFrom, oneof, property, string } from 'fast-check'
import { expect, it } from 'vitest'

import { createPlatformTaxonomy } from '../../platform-taxonomy.ts'
import { emptyTaxonomy } from '../../taxonomy.ts'
import { createTextReader } from '../../text/text-reader.ts'
import { createNumberedReader } from './numbered-reader.ts'
import { createVocabulary } from './vocabulary.ts'

const reader = createTextReader(createPlatformTaxonomy())

/** Both languages, terms, words that say nothing, characters of two units, halves of such, and anything else. */
const parts = oneof(
  constantFrom(
    '表面缺陷',
    '检测',
    '的',
    '了',
    '𠮷',
    '\ud840',
    '\uffff',
    ' ',
    '，',
    'ＧＰＵ',
    'inspection',
    'Edges',
    'the',
  ),
  string({ unit: 'binary', maxLength: 4 }),
)
const lines = array(
  array(parts, { maxLength: 20 }).map((line) => line.join('')),
  { maxLength: 4 },
)

it('a text that could not be read to its end leaves nothing for the next one', () => {
  const words = createVocabulary()
  const findConcepts = (text: string) => {
    if (text.includes('坏')) throw new Error('cannot be read')
    return []
  }
  const numbered = createNumberedReader(createTextReader({ ...emptyTaxonomy, findConcepts }), words)
  expect(() => numbered.read(['裂纹检测', '坏'])).toThrow('cannot be read')
  const [vector] = numbered.read(['焊缝']).vectors
  expect(Array.from(vector?.terms ?? [], (term) => words.texts[term])).toEqual(['焊', '缝', '焊缝'])
})

it('numbers stand for the words that are read as strings, in the same order and with the same weights', () => {
  assert(
    property(array(lines, { minLength: 1, maxLength: 3 }), (texts) => {
      const words = createVocabulary()
      const numbered = createNumberedReader(reader, words)
      for (const text of texts) {
        const { vectors, concepts } = numbered.read(text)
        const asked = reader.read(text)
        expect(concepts).toEqual(asked.concepts)
        expect(
          vectors.map(({ terms, weights }) => Array.from(terms, (term, at) => [words.texts[term], weights[at]])),
        ).toEqual(asked.vectors.map((vector) => [...vector]))
        for (const { terms } of vectors) for (const term of terms) words.release(term)
      }
      expect(words.texts.filter((text) => text !== '')).toEqual([])
    }),
    { numRuns: 300, verbose: true },
  )
})
