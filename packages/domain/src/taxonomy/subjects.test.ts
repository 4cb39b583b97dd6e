import { describe, expect, it } from 'vitest'

import { createLookup } from './lookup.ts'
import { subjects } from './subjects.ts'

const lookupSubjects = createLookup(subjects)
import { surfacesOf } from './term.ts'

const idsIn = (text: string): string[] => lookupSubjects(text).map(({ id }) => id)

describe('subjects', () => {
  it('have names in both languages, each on its side, and an id of their own', () => {
    for (const { id, zh, en, synonyms } of subjects) {
      for (const name of [zh, ...synonyms.zh]) expect(name, id).toMatch(/\p{Script=Han}/u)
      for (const name of [en, ...synonyms.en]) expect(name, id).toMatch(/^[a-z0-9][a-z0-9' -]+$/i)
    }
    expect(new Set(subjects.map(({ id }) => id)).size).toBe(subjects.length)
  })

  it('share no name, or a word would stand for two things', () => {
    const names = subjects.flatMap((subject) => [...new Set(surfacesOf(subject))].map((name) => name.toLowerCase()))
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  it('are the same in either language, number and spelling', () => {
    expect(idsIn('猪舍里的咳嗽')).toEqual(['subject:pig', 'subject:cough'])
    expect(idsIn('Coughs of pigs')).toEqual(['subject:cough', 'subject:pig'])
  })

  it('are found where they stand, and not inside other words', () => {
    const [found] = lookupSubjects('A weld and its seam')
    expect(found).toMatchObject({ id: 'subject:weld', start: 2, end: 6 })
    expect(idsIn('a costar of the show')).toEqual([])
  })
})
