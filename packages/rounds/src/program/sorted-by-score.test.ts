import { expect, it } from 'vitest'
import { between, createRandom } from '@duijie/domain/testing/random.ts'
import { sortedByScore } from './sorted-by-score.ts'

it('sorts like a plain sort, whether scores are spread, equal or crowded beside one that dwarfs them', () => {
  const random = createRandom(20_277)
  for (let run = 0; run < 200; run++) {
    const count = between(random, 0, 400)
    const kind = run % 4
    const scores = Float64Array.from({ length: count }, () =>
      kind === 0
        ? random() - 0.5
        : kind === 1
          ? between(random, 0, 3)
          : random() < 0.01
            ? 1e9
            : Math.floor(random() * 50),
    )
    const items = Int32Array.from({ length: count }, (_, at) => at).filter(() => kind !== 3 || random() < 0.5)
    const plain = [...items].toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
    expect([...sortedByScore(scores, items)], `seed 20277, run ${run}`).toEqual(plain)
  }
})
