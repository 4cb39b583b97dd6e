import { describe, expect, it } from 'vitest'

import { takesPairings } from './availability.rules.ts'
import { listingBody } from './body.schema.ts'
import { diffBodies } from './listing-diff.ts'
import { listingKind } from './listing.schema.ts'
import { emptyHelpfulFields, helpfulFields, openQuestions, requiredFields, submissionIssues } from './listing.rules.ts'
import { fieldTiers } from './tiers.ts'

const today = '2026-11-23'
const isTerm = (id: string) => id !== 'unknown'
const whole = {
  capability: { title: { zh: '题' }, summary: { zh: '述' }, tasks: ['t'], deployments: ['cloud'] },
  scenario: { title: { zh: '题' }, summary: { zh: '述' }, sectors: ['C31'], need: { zh: '要' } },
  dataset: { title: { zh: '题' }, summary: { zh: '述' }, modalities: ['image'], accessMode: 'open' },
  compute: { title: { zh: '题' }, accelerator: 'h100', acceleratorCount: 8, region: '110000' },
} as const

const bodyOf = (kind: keyof typeof whole, change: object = {}) => listingBody.parse({ kind, ...whole[kind], ...change })
const issues = (kind: keyof typeof whole, change: object = {}) => submissionIssues(bodyOf(kind, change), today, isTerm)

describe.each(listingKind.options)('a %s', (kind) => {
  it('that says what it must can be submitted', () => expect(issues(kind)).toEqual([]))

  it('asks for fields that its schema has, and not for the same twice', () => {
    const asked = [...requiredFields[kind], ...helpfulFields[kind]]
    expect(asked.filter((field) => !(field in fieldTiers[kind]))).toEqual([])
    expect(new Set(asked).size).toBe(asked.length)
  })

  it('names what would help, as long as it is empty', () => {
    expect(helpfulFields[kind]).toEqual(expect.arrayContaining(emptyHelpfulFields(bodyOf(kind))))
  })
})

describe('what stands between a body and its review', () => {
  it('is told in the order of the form', () => {
    const body = listingBody.parse({ kind: 'scenario', title: { zh: '题' } })
    expect(submissionIssues(body, today, isTerm)).toEqual(
      ['summary', 'sectors', 'need'].map((field) => ({ field, code: 'field.required' })),
    )
  })

  it.each(['sectors', 'tasks', 'modalities', 'certificatesRequired'])('a word in %s that no list has', (field) => {
    expect(issues('scenario', { [field]: ['unknown'] })).toEqual([{ field, code: 'field.unknown_term' }])
  })

  it.each([
    ['capability', { priceMinimumFen: 2, priceMaximumFen: 1 }, 'priceMaximumFen', 'range.price'],
    ['scenario', { budgetMinimumFen: 2, budgetMaximumFen: 1 }, 'budgetMaximumFen', 'range.budget'],
    ['compute', { availableFrom: '2027-02-01', availableUntil: '2027-01-01' }, 'availableUntil', 'range.days'],
  ] as const)('a range of a %s that is turned around', (kind, change, field, code) => {
    expect(issues(kind, change)).toEqual([{ field, code }])
  })

  it('a range that is one point, or open at an end, is none', () => {
    expect(issues('capability', { priceMinimumFen: 1, priceMaximumFen: 1 })).toEqual([])
    expect(issues('capability', { priceMinimumFen: 1 })).toEqual([])
  })

  it.each([
    ['2026-11-22', [{ field: 'deadline', code: 'field.in_the_past' }]],
    ['2026-11-23', []],
    ['2026-11-24', []],
  ])('a deadline on %s', (deadline, expected) => expect(issues('scenario', { deadline })).toEqual(expected))
})

it('where data may go is asked of a scenario alone, and only while nothing is said', () => {
  expect(openQuestions(bodyOf('scenario'))).toEqual([{ field: 'residency', code: 'field.required' }])
  expect(openQuestions(bodyOf('scenario', { residency: 'china' }))).toEqual([])
  expect(openQuestions(bodyOf('dataset'))).toEqual([])
})

describe('what differs between two bodies', () => {
  it.each([
    ['nothing', { a: 1 }, { a: 1 }, []],
    ['a value', { a: 1 }, { a: 2 }, [{ field: 'a', before: 1, after: 2 }]],
    ['a field that is new', {}, { a: 1 }, [{ field: 'a', after: 1 }]],
    ['a field that is gone', { a: 1 }, {}, [{ field: 'a', before: 1 }]],
    ['empty against absent: nothing', { a: '', b: [], c: null }, { d: undefined }, []],
    ['the order of keys: nothing', { a: { x: 1, y: { p: 1, q: 2 } } }, { a: { y: { q: 2, p: 1 }, x: 1 } }, []],
    ['the order of a list', { a: [1, 2] }, { a: [2, 1] }, [{ field: 'a', before: [1, 2], after: [2, 1] }]],
    ['zero against empty', { a: 0 }, { a: '' }, [{ field: 'a', before: 0 }]],
  ])('%s', (_what, before, after, changes) => expect(diffBodies(before, after)).toEqual(changes))

  it('comes in the order of the later body, then what is gone', () => {
    expect(diffBodies({ gone: 1, a: 1, b: 1 }, { b: 2, a: 2 }).map(({ field }) => field)).toEqual(['b', 'a', 'gone'])
  })
})

it.each([
  [{ paused: false }, 9, true],
  [{ paused: false, capacity: 2 }, 1, true],
  [{ paused: false, capacity: 2 }, 2, false],
  [{ paused: false, capacity: 0 }, 0, false],
  [{ paused: true }, 0, false],
  [{ paused: true, capacity: 2 }, 0, false],
])('a vendor that stands %j and serves %d takes more: %s', (standing, load, takes) => {
  expect(takesPairings(standing, load)).toBe(takes)
})
