import { constraintNames } from '@duijie/matching/constraints/constraint-names.ts'
import { signalNames } from '@duijie/matching/pair.ts'
import { expect, it } from 'vitest'

import { sayIn } from './command-language.ts'
import { matchText } from './match-text.ts'

const bar = (name: string, contribution: number) => ({ name, value: 1, contribution })
const one = {
  other: 'lst_b',
  score: 0.5,
  signals: [bar('task', 0.25), { name: 'trl', value: null, contribution: 0.9 }],
}

it('the terminal names what scores rest on, in either language', () => {
  expect(matchText('lst_a', [one], { budget: 2 }, sayIn('zh'))).toBe(
    'lst_a\n得分依据：双方全文和双方的表态\n  1. 0.5000  lst_b  AI 任务 0.250\n因硬性条件排除：最低价超出预算 2',
  )
  expect(matchText('lst_a', [], {}, sayIn('en'))).toBe(
    'lst_a\nscores rest on both full texts and what both sides have stated\nexcluded: none',
  )
})

it.each([
  ['signal', signalNames],
  ['constraint', constraintNames],
])('every %s has a name in both languages', (kind, names) => {
  for (const name of names) {
    const [candidates, excluded] = kind === 'signal' ? [[{ ...one, signals: [bar(name, 1)] }], {}] : [[], { [name]: 1 }]
    const [zh, en] = [sayIn('zh'), sayIn('en')].map((say) => matchText('', candidates, excluded, say))
    expect(zh).toMatch(/\p{Script=Han} [\d.]+/u)
    expect(en).not.toContain(`${name}: `)
  }
})
