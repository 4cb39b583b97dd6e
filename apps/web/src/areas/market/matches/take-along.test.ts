import { mostTakenAlong } from '@duijie/domain/pairings/taken-along.rules.ts'
import { expect, it } from 'vitest'

import { toggleAlong, type Along } from './take-along.ts'

const model = (id: string): Along => ({
  id,
  title: { zh: id },
  organisation: {
    id: 'org_1',
    name: '开放实验室',
    kind: 'institute',
    verification: 'unverified',
    membership: 'listed',
  },
})

it('a model goes into the tray and out of it again', () => {
  const one = toggleAlong([], model('a'))
  expect(one.map(({ id }) => id)).toEqual(['a'])
  expect(toggleAlong(one, model('a'))).toEqual([])
})

it('a full tray takes nothing more, and still gives something back', () => {
  const full = Array.from({ length: mostTakenAlong }, (_, at) => model(`m${at}`))
  expect(toggleAlong(full, model('more'))).toEqual(full)
  expect(toggleAlong(full, model('m0'))).toHaveLength(mostTakenAlong - 1)
})
