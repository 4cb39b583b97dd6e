import { expect, it } from 'vitest'

import { mergeProblems, serverProblems } from './problem-paths.ts'

it('the server speaks of the input, the form of its fields', () => {
  expect(serverProblems([{ field: 'body.title.zh', code: 'text.too_long' }])).toEqual({ 'title.zh': 'text.too_long' })
})

it('problems stand in the order of the form, and the first source wins', () => {
  const merged = mergeProblems(
    ['title', 'need', 'kpis'],
    { 'kpis.0.name': 'text.required' },
    { need: 'field.required', 'kpis.0.name': 'other' },
  )
  expect(Object.entries(merged)).toEqual([
    ['need', 'field.required'],
    ['kpis.0.name', 'text.required'],
  ])
})
