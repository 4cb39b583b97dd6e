/** One judged pair with what the engine says of it. */
export type ScoredJudgement = { readonly grade: number; readonly score: number }

/** Loss and weight of one capability's pairs of scenarios; the loss over all is the sum of losses over that of weights. */
export type OrderLoss = { readonly loss: number; readonly weight: number }

/**
 * Every two scenarios graded differently cost the difference of grades if the scores order them wrongly, half of it
 * if the scores tie.
 */
export function orderLoss(judged: readonly ScoredJudgement[]): OrderLoss {
  let loss = 0
  let weight = 0
  judged.forEach((a, at) => {
    for (const b of judged.slice(at + 1)) {
      const difference = Math.abs(a.grade - b.grade)
      const agreement = (a.grade - b.grade) * (a.score - b.score)
      weight += difference
      if (agreement < 0) loss += difference
      else if (agreement === 0) loss += difference / 2
    }
  })
  return { loss, weight }
}

/** Rank of each score from 1, best first; equal scores share the mean of their ranks. */
export function meanRanks(scores: readonly number[]): number[] {
  const order = scores.map((_, at) => at).toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
  const ranks = Array.from(scores, () => 0)
  for (let from = 0; from < order.length;) {
    let to = from
    while (to < order.length && scores[order[to] ?? 0] === scores[order[from] ?? 0]) to++
    for (const at of order.slice(from, to)) ranks[at] = (from + 1 + to) / 2
    from = to
  }
  return ranks
}

const discount = (rank: number): number => 1 / Math.log2(rank + 1)

export type ListQuality = { readonly reciprocalRank: number; readonly hit5: number; readonly ndcg10: number }

/** Quality of one scenario's list over all capabilities; the gain of nDCG is the grade itself, as in trec_eval. */
export function listQuality(
  candidates: readonly ScoredJudgement[],
  isRelevant: (grade: number) => boolean,
): ListQuality {
  const ranks = meanRanks(candidates.map(({ score }) => score))
  let best = Number.POSITIVE_INFINITY
  let gain = 0
  candidates.forEach(({ grade }, at) => {
    const rank = ranks[at] ?? Number.POSITIVE_INFINITY
    if (isRelevant(grade)) best = Math.min(best, rank)
    if (rank <= 10) gain += grade * discount(rank)
  })
  const ideal = candidates
    .map(({ grade }) => grade)
    .toSorted((a, b) => b - a)
    .slice(0, 10)
    .reduce((sum, grade, at) => sum + grade * discount(at + 1), 0)
  return { reciprocalRank: 1 / best, hit5: best <= 5 ? 1 : 0, ndcg10: ideal > 0 ? gain / ideal : 0 }
}
