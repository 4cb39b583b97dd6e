import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const folder = import.meta.dirname
const plural = /_(?:zero|one|two|few|many|other)$/

const flatten = (value: unknown, path = ''): [string, string][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => flatten(inner, path ? `${path}.${key}` : key))
    : [[path, String(value)]]

const read = (language: string, name: string): Map<string, string> =>
  new Map(flatten(JSON.parse(readFileSync(join(folder, language, name), 'utf8'))))

const namesOf = (language: string): string[] =>
  readdirSync(join(folder, language))
    .filter((name) => name.endsWith('.json'))
    .sort()

/** A key without its plural ending: languages have different numbers of plurals. */
const baseKeys = (catalogue: Map<string, string>): string[] =>
  [...new Set([...catalogue.keys()].map((key) => key.replace(plural, '')))].sort()

const slotsOf = (text: string): string[] => [...new Set(text.match(/\{\{\s*\w+/g) ?? [])].sort()

const catalogues = namesOf('zh-CN')

describe('catalogues', () => {
  it('exist in both languages', () => {
    expect(namesOf('en')).toEqual(catalogues)
    expect(catalogues).toContain('common.json')
  })

  it.each(catalogues)('%s says the same things in both languages', (name) => {
    expect(baseKeys(read('en', name))).toEqual(baseKeys(read('zh-CN', name)))
  })

  it.each(catalogues)('%s leaves no sentence empty and fills the same slots', (name) => {
    const chinese = read('zh-CN', name)
    for (const [key, text] of read('en', name)) {
      expect(text.trim(), key).not.toBe('')
      const other = chinese.get(key) ?? chinese.get(key.replace(plural, '_other'))
      expect(other?.trim(), key).toBeTruthy()
      expect(slotsOf(other ?? ''), key).toEqual(slotsOf(text))
    }
  })

  it.each(catalogues)('%s has both plurals of English and the one of Chinese', (name) => {
    const english = [...read('en', name).keys()].filter((key) => plural.test(key))
    for (const key of english) {
      const base = key.replace(plural, '')
      expect(english).toEqual(expect.arrayContaining([`${base}_one`, `${base}_other`]))
    }
    expect([...read('zh-CN', name).keys()].filter((key) => plural.test(key) && !key.endsWith('_other'))).toEqual([])
  })

  it.each(catalogues)('%s writes Chinese with full-width punctuation and no English left over', (name) => {
    for (const [key, text] of read('zh-CN', name)) {
      expect(text, key).not.toMatch(/[\u4e00-\u9fff]\s?[,;?!]/)
      expect(text, key).not.toMatch(/[\u4e00-\u9fff]\.(?:\s|$)/)
    }
  })
})
