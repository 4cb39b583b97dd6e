import { describe, expect, it } from 'vitest'

import { openTree, toggleValue } from './facet-tree.ts'

const sectors = [
  { value: 'C', count: 18 },
  { value: 'C39', count: 4 },
  { value: 'C397', count: 3 },
  { value: 'Q', count: 3 },
  { value: 'C31', count: 2 },
  { value: 'A015', count: 1 },
]
const shown = (...chosen: string[]) => openTree('sector', sectors, chosen).map(({ value, depth }) => `${depth}${value}`)

describe('openTree', () => {
  it('shows the broadest sectors, also one whose broader ones are not in the list', () => {
    expect(shown()).toEqual(['0C', '0Q', '0A015'])
  })

  it('opens what is chosen, in the order of the counts', () => {
    expect(shown('C')).toEqual(['0C', '1C39', '1C31', '0Q', '0A015'])
  })

  it('keeps a chosen narrow sector in sight', () => {
    expect(shown('C397')).toEqual(['0C', '1C39', '2C397', '1C31', '0Q', '0A015'])
  })

  it('puts tasks under their groups', () => {
    const tasks = ['vision-tasks', 'defect-inspection', 'language-tasks', 'contract-review'].map((value) => ({
      value,
      count: 1,
    }))
    const open = (...chosen: string[]) => openTree('task', tasks, chosen).map(({ value, depth }) => `${depth}${value}`)
    expect(open()).toEqual(['0vision-tasks', '0language-tasks'])
    expect(open('vision-tasks')).toEqual(['0vision-tasks', '1defect-inspection', '0language-tasks'])
    expect(open('contract-review')).toEqual(['0vision-tasks', '0language-tasks', '1contract-review'])
  })

  it('tells what a chosen value holds already, since that adds nothing', () => {
    const within = openTree('sector', sectors, ['C']).filter((value) => value.within)
    expect(within.map(({ value }) => value)).toEqual(['C39', 'C31'])
  })
})

describe('toggleValue', () => {
  it('adds, removes and returns to the first page', () => {
    const one = toggleValue({ q: '病理', page: 4 }, 'kind', 'dataset')
    expect(one).toEqual({ q: '病理', kind: 'dataset' })
    expect(toggleValue(one, 'kind', 'scenario').kind).toBe('dataset,scenario')
    expect(toggleValue(one, 'kind', 'dataset')).toEqual({ q: '病理' })
  })

  it('narrows and widens instead of choosing a value beside one that holds it', () => {
    expect(toggleValue({ sector: 'C,Q' }, 'sector', 'C31')).toEqual({ sector: 'Q,C31' })
    expect(toggleValue({ sector: 'Q,C31,C39' }, 'sector', 'C')).toEqual({ sector: 'Q,C' })
    expect(toggleValue({ task: 'vision-tasks' }, 'task', 'defect-inspection')).toEqual({ task: 'defect-inspection' })
    expect(toggleValue({ task: 'vision-tasks' }, 'task', 'contract-review')).toEqual({
      task: 'vision-tasks,contract-review',
    })
  })
})
