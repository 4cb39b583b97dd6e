import { describe, expect, test } from 'vitest'

import { licences } from './licences.ts'
import { formsOf } from './lookup.ts'
import { parseRows, schemes, surfacesOf } from './term.ts'
import { tasks } from './tasks.ts'
import {
  ancestorsOf,
  childrenOf,
  findTerm,
  getTerm,
  headlineSector,
  labelOf,
  searchTerms,
  sectorDistance,
  synonymGroups,
  termsOf,
} from './taxonomy.ts'

const everyTerm = schemes.flatMap((scheme) => termsOf(scheme))
const han = /\p{Script=Han}/u
const idsOf = (found: readonly { id: string }[]): string[] => found.map(({ id }) => id)

describe('the word lists', () => {
  test('hold at least 600 terms that have synonyms in both languages', () => {
    const rich = everyTerm.filter(({ synonyms }) => synonyms.zh.length > 0 && synonyms.en.length > 0)
    expect(rich.length).toBeGreaterThanOrEqual(600)
  })

  test('hold the 57 pipeline tasks and at least 20 tasks of each headline sector', () => {
    const countOf = (field: string): number => tasks.filter((task) => task.field === field).length
    expect(countOf('pipeline')).toBe(57)
    expect(countOf('manufacturing')).toBeGreaterThanOrEqual(20)
    expect(countOf('medicine')).toBeGreaterThanOrEqual(20)
    expect(countOf('agriculture')).toBeGreaterThanOrEqual(20)
  })

  test('use every id once over all schemes, so that an id alone finds its term', () => {
    const ids = idsOf(everyTerm)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  test('keep ids short and plain enough for URLs and listings', () => {
    expect(idsOf(everyTerm).filter((id) => !/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(id))).toEqual([])
  })

  test.each(schemes)('name in the scheme %s only parents that stand before their children', (scheme) => {
    const ids = idsOf(termsOf(scheme))
    const misplaced = termsOf(scheme).filter(({ parent }, index) => {
      const at = parent === undefined ? 0 : ids.indexOf(parent)
      return at < 0 || at > index
    })
    expect(idsOf(misplaced)).toEqual([])
  })

  test.each(schemes)('let no two terms of the scheme %s claim the same name', (scheme) => {
    const shared = [...formsOf(termsOf(scheme))].filter(([, owners]) => owners.length > 1)
    expect(shared.map(([form, owners]) => [form, ...idsOf(owners)])).toEqual([])
  })

  test('hold no empty or one-character name, which would be found everywhere', () => {
    expect(everyTerm.flatMap(surfacesOf).filter((name) => name.length < 2)).toEqual([])
  })

  test('repeat no name within a term', () => {
    const repeated = everyTerm.filter((term) => new Set(surfacesOf(term)).size < surfacesOf(term).length)
    expect(idsOf(repeated.filter(({ zh, en }) => zh !== en))).toEqual([])
  })

  test('write Chinese synonyms with a Chinese character or as an acronym, English ones without', () => {
    expect(everyTerm.flatMap(({ synonyms }) => synonyms.en).filter((name) => han.test(name))).toEqual([])
    const latin = everyTerm.flatMap(({ synonyms }) => synonyms.zh).filter((name) => !han.test(name))
    expect(latin.filter((name) => name.includes(' '))).toEqual([])
  })

  test('relate tasks only to pipeline tasks and modalities that exist', () => {
    const pipelines = new Set(idsOf(tasks.filter(({ field }) => field === 'pipeline')))
    const modalities = new Set(idsOf(termsOf('modality')))
    const lost = tasks.flatMap((task) => [
      ...task.related.filter((id) => id === task.id || !pipelines.has(id)),
      ...task.modalities.filter((id) => !modalities.has(id)),
    ])
    expect(lost).toEqual([])
  })

  test('give each province of GB/T 2260 and abroad, and each readiness level', () => {
    expect(termsOf('region').filter(({ id }) => /^\d{2}0000$/.test(id))).toHaveLength(34)
    expect(findTerm('overseas')?.scheme).toBe('region')
    expect(idsOf(termsOf('trl'))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => `trl${level}`))
  })

  test('say for the common licences whether a firm may use the work', () => {
    const commercial = Object.fromEntries(licences.map((licence) => [licence.id, licence.commercial]))
    expect(commercial).toMatchObject({ 'apache-2.0': 'yes', llama3: 'conditional', 'cc-by-nc-4.0': 'no' })
  })
})

describe('the sectors', () => {
  test('follow the 2017 edition, where 84 is health and the new classes exist', () => {
    expect(labelOf('Q84', 'zh')).toBe('卫生')
    expect(labelOf('Q85', 'zh')).toBe('社会工作')
    expect(labelOf('I6513', 'zh')).toBe('应用软件开发')
    expect(labelOf('C3963', 'zh')).toBe('智能无人飞行器制造')
    expect(labelOf('N79', 'zh')).toBe('土地管理业')
  })

  test('hold the 20 sections and 97 divisions of the standard', () => {
    const ids = idsOf(termsOf('sector'))
    expect(ids.filter((id) => id.length === 1).join('')).toBe('ABCDEFGHIJKLMNOPQRST')
    const divisions = ids.filter((id) => id.length === 3).map((id) => id.slice(1))
    const expected = Array.from({ length: 97 }, (_, index) => String(index + 1).padStart(2, '0'))
    expect(divisions.toSorted()).toEqual(expected)
  })

  test('break every division of the headline sectors into groups', () => {
    const divisions = idsOf(termsOf('sector')).filter((id) => /^(?:A\d\d|C\d\d|Q8\d|I6\d)$/.test(id))
    expect(divisions.filter((id) => childrenOf(id).length === 0)).toEqual([])
  })

  test('belong to a headline sector by their code', () => {
    expect(['C', 'C3491', 'Q84', 'Q841', 'A03', 'Q85', 'I65', 'nonsense'].map(headlineSector)).toEqual([
      'manufacturing',
      'manufacturing',
      'medicine',
      'medicine',
      'agriculture',
      'other',
      'other',
      'other',
    ])
  })

  test('are nearer the more of the code they share', () => {
    expect(sectorDistance('C349', 'C349')).toBe(0)
    expect(sectorDistance('A', 'C')).toBe(1)
    expect(sectorDistance('C3491', 'C3492')).toBeLessThan(sectorDistance('C349', 'C342'))
    expect(sectorDistance('C349', 'C342')).toBeLessThan(sectorDistance('C34', 'C35'))
    expect(sectorDistance('C34', 'C349')).toBe(sectorDistance('C349', 'C34'))
    expect(sectorDistance('C34', 'not a code')).toBe(1)
  })
})

describe('the register', () => {
  test('walks up to the section and down one level', () => {
    expect(idsOf(ancestorsOf('C3491'))).toEqual(['C349', 'C34', 'C'])
    expect(idsOf(childrenOf('Q84'))).toEqual(['Q841', 'Q842', 'Q843', 'Q849'])
  })

  test('refuses an unknown id where one is needed and shows it where a label is', () => {
    expect(() => getTerm('no-such-term')).toThrow('term.not_found')
    expect(findTerm('no-such-term')).toBeUndefined()
    expect(labelOf('no-such-term', 'en')).toBe('no-such-term')
  })

  test('hides the mark of a quiet label', () => {
    expect(labelOf('other', 'zh')).toBe('其他')
    expect(everyTerm.filter(({ zh, en }) => zh.includes('~') || en.includes('~'))).toEqual([])
  })

  test('gives search engines one group of names per term', () => {
    const group = synonymGroups().find((names) => names.includes('表面缺陷检测'))
    expect(group).toEqual(expect.arrayContaining(['视觉质检', 'Surface defect inspection', 'AOI']))
  })
})

describe('the picker', () => {
  test('finds by the beginning of a label, a synonym, an id or a part, in either language', () => {
    expect(searchTerms('轴承', 'sector', 3)[0]?.id).toBe('C345')
    expect(searchTerms('视觉质检', 'task', 3)[0]?.id).toBe('defect-inspection')
    expect(searchTerms('Predictive m', 'task', 3)[0]?.id).toBe('predictive-maintenance')
    expect(searchTerms('c3491', 'sector', 3)[0]?.id).toBe('C3491')
    expect(idsOf(searchTerms('深圳', 'region', 3))).toEqual(['440000'])
  })

  test('keeps to the limit and gives the list in order when nothing is typed', () => {
    expect(idsOf(searchTerms('', 'trl', 2))).toEqual(['trl1', 'trl2'])
    expect(searchTerms('制造', 'sector', 5)).toHaveLength(5)
    expect(searchTerms('制造', 'sector', 0)).toEqual([])
  })
})

test('a written row keeps empty columns in their place', () => {
  expect(parseRows('a | 甲 | A |  | x; y')).toEqual([['a', '甲', 'A', '', 'x; y']])
})
