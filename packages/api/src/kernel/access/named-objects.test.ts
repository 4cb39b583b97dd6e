import { expect, test } from 'vitest'

import { namedObjects } from './named-objects.ts'

test('what an input names are the ids in it and in its lists, each once', () => {
  const input = { id: 'pai_1', organisationId: 'org_1', also: 'org_1', scenarioIds: ['lst_1', 'lst_2'], version: 3 }
  expect(namedObjects(input)).toEqual(['pai_1', 'org_1', 'lst_1', 'lst_2'])
})

test.each([undefined, null, 'org_1', 7, {}, { text: 'a_word and more', nested: { id: 'org_1' } }])(
  '%j names nothing',
  (input) => {
    expect(namedObjects(input)).toEqual([])
  },
)
