import { describe, expect, it } from 'vitest'

import { listQuality, meanRanks, orderLoss } from './ranking-metrics.ts'

const judged = (...pairs: [grade: number, score: number][]) => pairs.map(([grade, score]) => ({ grade, score }))

describe('the loss of an order', () => {
  it('is nothing for the right order and everything for the reverse', () => {
    expect(orderLoss(judged([3, 0.9], [1, 0.5], [0, 0.1]))).toEqual({ loss: 0, weight: 6 })
    expect(orderLoss(judged([0, 0.9], [1, 0.5], [3, 0.1]))).toEqual({ loss: 6, weight: 6 })
  })

  it('counts half where scores tie, and nothing where grades do', () => {
    expect(orderLoss(judged([2, 0.4], [0, 0.4]))).toEqual({ loss: 1, weight: 2 })
    expect(orderLoss(judged([2, 0.4], [2, 0.9]))).toEqual({ loss: 0, weight: 0 })
  })
})

describe('ranks', () => {
  it('are shared by equal scores as their mean', () => {
    expect(meanRanks([0.2, 0.9, 0.2, 0.5])).toEqual([3.5, 1, 3.5, 2])
  })
})

describe('the quality of a list', () => {
  it('is worked out by hand for a list of three', () => {
    const quality = listQuality(judged([1, 0.9], [3, 0.5], [0, 0.1]), (grade) => grade >= 2)
    const ideal = 3 / Math.log2(2) + 1 / Math.log2(3)
    expect(quality.reciprocalRank).toBe(1 / 2)
    expect(quality.hit5).toBe(1)
    expect(quality.ndcg10).toBeCloseTo((1 / Math.log2(2) + 3 / Math.log2(3)) / ideal, 12)
  })

  it('gains nothing from what stands after the tenth place', () => {
    const list = judged(...Array.from({ length: 10 }, (_, at): [number, number] => [0, 1 - at / 100]), [3, 0.1])
    expect(listQuality(list, (grade) => grade >= 2)).toEqual({ reciprocalRank: 1 / 11, hit5: 0, ndcg10: 0 })
  })

  it('is zero where nothing is relevant', () => {
    expect(listQuality(judged([0, 0.9], [0, 0.1]), (grade) => grade >= 2)).toEqual({
      reciprocalRank: 0,
      hit5: 0,
      ndcg10: 0,
    })
  })
})
